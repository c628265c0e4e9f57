# 示例数据：长沙一家工程机械厂的2025年，从空台账到出报告，逐条命令。
# A made-up year of a maker of construction machinery in Changsha: from an empty ledger to the issue.
#
# ghg demo FOLDER --plant machinery   在一个单独的文件夹里逐条运行本文件
#                                     runs this file, line by line, in a folder of its own
# 也可以自己运行：进入本文件夹，设好 GHG_DATABASE，然后 sh -e setup.sh
# Or run it yourself: go to this folder, set GHG_DATABASE, then sh -e setup.sh

# ---- 一、厂和边界 · the plant and its boundary
ghg db init
ghg organisation add CSGJ --name "示例工程机械（长沙）有限公司" --name-en "Example Construction Machinery (Changsha)" --credit-code 示例信用代码 --example
ghg organisation set unit_nature 示例：有限责任公司 --year 2025
ghg organisation set industry_name 专用设备制造业 --year 2025
ghg organisation set legal_representative 示例人 --year 2025
ghg organisation set contact_person 示例联系人 --year 2025
ghg organisation set registered_address 湖南省长沙市（示例） --year 2025
ghg organisation set main_products 挖掘机、混凝土泵车 --year 2025
ghg facility add F1 --name 长沙厂区 --name-en "Changsha works" --region 430000 --industry 35 --address 湖南省长沙市（示例）
ghg boundary set --year 2025 --inside F1
ghg boundary answer canteen --facility F1 --year 2025 --present yes --answer in --reason 厂内食堂由本厂经营，用气用电计入总表
ghg boundary answer dormitory --facility F1 --year 2025 --present no --reason 厂区内没有宿舍
ghg boundary answer own_vehicles --facility F1 --year 2025 --present yes --answer in --reason 车辆、叉车为本厂所有，燃料由本厂付费
ghg boundary answer contractor_vehicles --facility F1 --year 2025 --present no --reason 承运车辆自付燃料
ghg boundary answer outsourced_workshop --facility F1 --year 2025 --present no --reason 没有外包车间
ghg boundary answer rented_building --facility F1 --year 2025 --present no --reason 没有租用建筑
ghg boundary answer tenant --facility F1 --year 2025 --present no --reason 没有承租方
ghg boundary answer investor_solar --facility F1 --year 2025 --present no --reason 屋顶光伏为本厂所有
ghg boundary answer own_power_plant --facility F1 --year 2025 --present no --reason 没有自备电厂

# ---- 二、燃料 · fuels
ghg source add S1-01 --name 烘干炉和锅炉 --name-en "ovens and boilers" --kind fuel_stationary --method fuel_by_heat --facility F1
ghg stream add GAS --name 天然气 --name-en "natural gas" --source S1-01 --item natural_gas --unit 万Nm3
ghg source add S1-02 --name 整机试车 --name-en "test runs of machines" --kind fuel_mobile --method fuel_by_heat --facility F1
ghg stream add TEST --name 试车柴油 --name-en "diesel for test runs" --source S1-02 --item diesel --unit t
ghg source add S1-03 --name 厂内车辆 --name-en "vehicles" --kind fuel_mobile --method fuel_by_volume --facility F1
ghg stream add TRUCKS --name 货车柴油 --name-en "diesel of trucks" --source S1-03 --item diesel --unit L
ghg stream add CARS --name 公务车汽油 --name-en "petrol of cars" --source S1-03 --item gasoline --unit L
ghg source add S1-04 --name 叉车 --name-en "forklifts" --kind fuel_mobile --method fuel_by_heat --facility F1
ghg stream add FORKLIFTS --name 叉车液化石油气 --name-en "LPG of forklifts" --source S1-04 --item lpg --unit t
ghg source add M1-01 --name 生物质热水锅炉 --name-en "biomass boiler" --kind biomass --method biomass_by_heat --facility F1
ghg stream add PELLETS --name 生物质颗粒 --name-en pellets --source M1-01 --item other_solid_biomass --unit t

# ---- 三、生产过程 · process
ghg source add P-01 --name 乙炔切割 --name-en "acetylene cutting" --kind acetylene_cutting --facility F1
ghg stream add CUTTING --name 乙炔 --name-en acetylene --source P-01 --item acetylene --unit kg
ghg source add P-02 --name 气体保护焊 --name-en "welding under CO2" --kind welding_co2 --facility F1
ghg stream add SHIELD --name 混合保护气 --name-en "shielding gas" --source P-02 --item shielding_gas --unit t
ghg source add P-03 --name 驾驶室空调充装 --name-en "filling of cab air conditioners" --kind equipment_filling --facility F1
ghg stream add AC-USED --name R-134a使用量 --name-en "R-134a used" --source P-03 --item HFC134a --unit kg --input used
ghg stream add AC-FILLED --name R-134a充入产品 --name-en "R-134a in the products" --source P-03 --item HFC134a --unit kg --input filled
ghg stream add AC-JOINTS --name 充装连接次数 --name-en "connections" --source P-03 --item HFC134a --unit 件 --input connections
ghg source add P-04 --name 涂装废气RTO --name-en "paint-shop oxidiser" --kind voc_oxidiser --facility F1
ghg stream add SOLVENT --name 进入RTO的溶剂 --name-en "solvent to the oxidiser" --source P-04 --item coating_solvent --unit t
ghg source add P-05 --name 货车尾气净化 --name-en "exhaust treatment of trucks" --kind exhaust_urea --facility F1
ghg stream add ADBLUE --name 车用尿素溶液 --name-en "urea solution" --source P-05 --item vehicle_urea --unit kg
ghg source add P-06 --name 酸洗废水石灰石中和 --name-en "pickling acid on limestone" --kind carbonate_process --facility F1
ghg stream add LIME --name 石灰石 --name-en limestone --source P-06 --item limestone --unit t

# ---- 四、废水 · waste water
ghg source add W-01 --name 乳化液废水厌氧处理 --name-en "anaerobic treatment of emulsion" --kind anaerobic_wastewater --facility F1
ghg stream add EFFLUENT --name 厌氧反应器进水 --name-en "water to the reactor" --source W-01 --item wastewater_reactor --unit m3 --input water
ghg source add W-02 --name 沼气火炬 --name-en "biogas flare" --kind ch4_recovery --facility F1
ghg stream add BIOGAS --name 火炬沼气 --name-en "biogas flared" --source W-02 --item recovered_methane --unit Nm3 --input flared
ghg source add W-03 --name 化粪池 --name-en "septic tank" --kind domestic_wastewater --method domestic_wastewater_by_people --facility F1
ghg stream add PEOPLE --name 在厂人数 --name-en "people present" --source W-03 --item sewage_septic --unit 人天

# ---- 五、逸散 · what leaks
ghg source add L-01 --name 办公楼空调 --name-en "air conditioning" --kind refrigerant_leak --facility F1
ghg stream add R410A --name R-410A补充 --name-en "R-410A topped up" --source L-01 --item R-410A --unit kg --input top_up --mode event
ghg stream add R410A-BACK --name R-410A回收 --name-en "R-410A recovered" --source L-01 --item R-410A --unit kg --input recovered --mode event
ghg source add L-02 --name 旧冷水机组 --name-en "old chiller" --kind refrigerant_leak --facility F1
ghg stream add R22 --name R-22补充 --name-en "R-22 topped up" --source L-02 --item HCFC22 --unit kg --input top_up --mode event
ghg source add L-03 --name 高压开关柜 --name-en switchgear --kind sf6_leak --facility F1
ghg stream add SF6-OUT --name 退役开关柜SF6容量 --name-en "SF6 of scrapped switchgear" --source L-03 --item SF6 --unit kg --input capacity --mode event
ghg stream add SF6-BACK --name SF6回收 --name-en "SF6 recovered" --source L-03 --item SF6 --unit kg --input recovered --mode event
ghg source add L-04 --name 二氧化碳灭火器 --name-en "CO2 extinguishers" --kind extinguisher --method extinguisher --facility F1
ghg stream add CO2-BOTTLES --name 灭火器释放 --name-en "CO2 discharged" --source L-04 --item CO2 --unit kg --mode event

# ---- 六、电和热 · power and heat
ghg source add E-01 --name 厂区用电 --name-en "electricity" --kind purchased_electricity --facility F1
ghg stream add USED --name 全厂用电总表 --name-en "all electricity used" --source E-01 --item grid_electricity --unit kWh --input total_use
ghg stream add SOLAR --name 屋顶光伏自用 --name-en "own solar used" --source E-01 --item grid_electricity --unit kWh --route own_generation --power solar
ghg stream add GREEN --name 绿色电力交易 --name-en "green-power trade" --source E-01 --item grid_electricity --unit kWh --route green_trade --power wind
ghg stream add GRID --name 普通网电 --name-en "ordinary grid power" --source E-01 --item grid_electricity --unit kWh --route grid --power ordinary --balance "USED - SOLAR - GREEN"
ghg source add E-02 --name 光伏余电上网 --name-en "solar surplus" --kind exported_electricity --facility F1
ghg stream add SURPLUS --name 余电上网 --name-en "surplus sent out" --source E-02 --item grid_electricity --unit kWh --route export --power solar
ghg source add H-01 --name 外购蒸汽 --name-en "bought steam" --kind purchased_heat --method steam --facility F1
ghg stream add STEAM --name 蒸汽 --name-en steam --source H-01 --item heat --unit t
ghg stream add CONDENSATE --name 返回冷凝水 --name-en "condensate returned" --source H-01 --item heat --unit t --input condensate
ghg source add H-02 --name 外购供暖热水 --name-en "bought heating water" --kind purchased_heat --method circuit --facility F1
ghg stream add HEATING --name 供暖循环水 --name-en "heating water" --source H-02 --item heat --unit t
ghg stream absent HEATING --from 2025-04 --to 2025-10 --kind did_not_occur --reason 非供暖期

# ---- 七、佐证材料 · evidence
ghg evidence add proofs/gas-lab.pdf --kind lab_report --stream GAS --year 2025 --number 示例-JC-RQ-2025 --description 示例数据
ghg evidence add proofs/pellet-lab.pdf --kind lab_report --stream PELLETS --year 2025 --number 示例-JC-SW-2025 --description 示例数据
ghg evidence add proofs/supplier-certificates.pdf --kind supplier_statement --stream TRUCKS --stream CARS --stream ADBLUE --stream SHIELD --stream AC-JOINTS --year 2025 --number 示例-GY-2025 --description 示例数据
ghg evidence add proofs/solvent-lab.pdf --kind lab_report --stream SOLVENT --year 2025 --number 示例-JC-TZ-2025 --description 示例数据
ghg evidence add proofs/limestone-lab.pdf --kind lab_report --stream LIME --year 2025 --number 示例-JC-SH-2025 --description 示例数据
ghg evidence add proofs/wastewater-lab.pdf --kind lab_report --stream EFFLUENT --stream BIOGAS --year 2025 --number 示例-JC-FS-2025 --description 示例数据
ghg evidence add proofs/septic-tank-decision.pdf --kind other --stream PEOPLE --year 2025 --number 示例-HF-2025 --description 示例数据
ghg evidence add proofs/heat-meters.pdf --kind meter_record --stream STEAM --stream CONDENSATE --stream HEATING --year 2025 --number 示例-RB-2025 --description 示例数据
ghg evidence add proofs/green-power-contract.pdf --kind contract --stream GREEN --year 2025 --number 示例-LD-2025-01 --description 示例数据
ghg evidence add proofs/green-power-settlement.pdf --kind settlement --stream GREEN --year 2025 --number 示例-JS-2025 --description 示例数据
ghg evidence add proofs/pv-meter-record.pdf --kind meter_record --stream SOLAR --year 2025 --number 示例-PV-01 --description 示例数据
ghg evidence add proofs/surplus-meter-record.pdf --kind meter_record --stream SURPLUS --year 2025 --number 示例-PV-02 --description 示例数据

# ---- 八、本厂的实测值 · what the plant measured
ghg sample rule GAS --from 2025-01 --to 2025-12 --mean arithmetic --reason 每月一份混合样
ghg sample add GAS RQ01 --parameter net_calorific_value --value 389.2 --unit GJ/万Nm3 --from 2025-01 --to 2025-01 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-01 --evidence gas-lab.pdf
ghg sample add GAS RQ02 --parameter net_calorific_value --value 388.8 --unit GJ/万Nm3 --from 2025-02 --to 2025-02 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-02 --evidence gas-lab.pdf
ghg sample add GAS RQ03 --parameter net_calorific_value --value 389.5 --unit GJ/万Nm3 --from 2025-03 --to 2025-03 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-03 --evidence gas-lab.pdf
ghg sample add GAS RQ04 --parameter net_calorific_value --value 390.1 --unit GJ/万Nm3 --from 2025-04 --to 2025-04 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-04 --evidence gas-lab.pdf
ghg sample add GAS RQ05 --parameter net_calorific_value --value 390.4 --unit GJ/万Nm3 --from 2025-05 --to 2025-05 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-05 --evidence gas-lab.pdf
ghg sample add GAS RQ06 --parameter net_calorific_value --value 389.9 --unit GJ/万Nm3 --from 2025-06 --to 2025-06 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-06 --evidence gas-lab.pdf
ghg sample add GAS RQ07 --parameter net_calorific_value --value 389.6 --unit GJ/万Nm3 --from 2025-07 --to 2025-07 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-07 --evidence gas-lab.pdf
ghg sample add GAS RQ08 --parameter net_calorific_value --value 390.2 --unit GJ/万Nm3 --from 2025-08 --to 2025-08 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-08 --evidence gas-lab.pdf
ghg sample add GAS RQ09 --parameter net_calorific_value --value 389.8 --unit GJ/万Nm3 --from 2025-09 --to 2025-09 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-09 --evidence gas-lab.pdf
ghg sample add GAS RQ10 --parameter net_calorific_value --value 389.3 --unit GJ/万Nm3 --from 2025-10 --to 2025-10 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-10 --evidence gas-lab.pdf
ghg sample add GAS RQ11 --parameter net_calorific_value --value 388.9 --unit GJ/万Nm3 --from 2025-11 --to 2025-11 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-11 --evidence gas-lab.pdf
ghg sample add GAS RQ12 --parameter net_calorific_value --value 389.0 --unit GJ/万Nm3 --from 2025-12 --to 2025-12 --composition month_composite --lab 示例检测 --accredited --report 示例-JC-RQ-2025-12 --evidence gas-lab.pdf
ghg parameter set density 0.838 t/m3 --stream TRUCKS --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set density 0.742 t/m3 --stream CARS --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set net_calorific_value 16.8 GJ/t --stream PELLETS --from 2025-01 --to 2025-12 --evidence pellet-lab.pdf --report-number 示例-JC-SW-2025
ghg parameter set carbon_content 0.0275 tC/GJ --stream PELLETS --from 2025-01 --to 2025-12 --evidence pellet-lab.pdf --report-number 示例-JC-SW-2025
ghg parameter set oxidation_rate 0.98 1 --stream PELLETS --from 2025-01 --to 2025-12 --evidence pellet-lab.pdf --report-number 示例-JC-SW-2025
ghg parameter set volume_share 20 % --stream SHIELD --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set component_share 20 % --stream SHIELD --item CO2 --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set molar_mass 44 g/mol --stream SHIELD --item CO2 --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set component_share 80 % --stream SHIELD --item argon --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set molar_mass 39.948 g/mol --stream SHIELD --item argon --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set molar_mass 102.03 g/mol --stream AC-JOINTS --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set carbon_content_material 0.80 tC/t --stream SOLVENT --from 2025-01 --to 2025-12 --evidence solvent-lab.pdf --report-number 示例-JC-TZ-2025
ghg parameter set oxidation_rate 97 % --stream SOLVENT --from 2025-01 --to 2025-12 --evidence solvent-lab.pdf --report-number 示例-JC-TZ-2025
ghg parameter set urea_share 32.5 % --stream ADBLUE --from 2025-01 --to 2025-12 --evidence supplier-certificates.pdf --report-number 示例-GY-2025
ghg parameter set emission_factor 0.44 tCO2/t --stream LIME --from 2025-01 --to 2025-12 --evidence limestone-lab.pdf --report-number 示例-JC-SH-2025
ghg parameter set purity 92 % --stream LIME --from 2025-01 --to 2025-12 --evidence limestone-lab.pdf --report-number 示例-JC-SH-2025
ghg parameter set cod_in 3.2 kgCOD/m3 --stream EFFLUENT --from 2025-01 --to 2025-12 --evidence wastewater-lab.pdf --report-number 示例-JC-FS-2025
ghg parameter set cod_out 0.3 kgCOD/m3 --stream EFFLUENT --from 2025-01 --to 2025-12 --evidence wastewater-lab.pdf --report-number 示例-JC-FS-2025
ghg parameter set methane_capacity 0.25 kgCH4/kgCOD --stream EFFLUENT --from 2025-01 --to 2025-12 --evidence wastewater-lab.pdf --report-number 示例-JC-FS-2025
ghg parameter set methane_correction 0.8 1 --stream EFFLUENT --from 2025-01 --to 2025-12 --evidence wastewater-lab.pdf --report-number 示例-JC-FS-2025
ghg parameter set methane_share 62 % --stream BIOGAS --from 2025-01 --to 2025-12 --evidence wastewater-lab.pdf --report-number 示例-JC-FS-2025
ghg parameter set destruction_efficiency 98 % --stream BIOGAS --from 2025-01 --to 2025-12 --evidence wastewater-lab.pdf --report-number 示例-JC-FS-2025
ghg parameter set load_per_person 40 gBOD/person-day --stream PEOPLE --from 2025-01 --to 2025-12 --evidence septic-tank-decision.pdf --report-number 示例-HF-2025
ghg parameter set methane_capacity 0.6 kgCH4/kgBOD --stream PEOPLE --from 2025-01 --to 2025-12 --evidence septic-tank-decision.pdf --report-number 示例-HF-2025
ghg parameter set methane_correction 0.3 1 --stream PEOPLE --from 2025-01 --to 2025-12 --evidence septic-tank-decision.pdf --report-number 示例-HF-2025 --reason 两份文件给出0.3和0.5，本厂取0.3
ghg parameter set gauge_pressure 0.7 MPa --stream STEAM --from 2025-01 --to 2025-12 --evidence heat-meters.pdf --report-number 示例-RB-2025
ghg parameter set steam_temperature 195 °C --stream STEAM --from 2025-01 --to 2025-12 --evidence heat-meters.pdf --report-number 示例-RB-2025
ghg parameter set temperature 80 °C --stream CONDENSATE --from 2025-01 --to 2025-12 --evidence heat-meters.pdf --report-number 示例-RB-2025
ghg parameter set supply_temperature 58 °C --stream HEATING --from 2025-01 --to 2025-12 --evidence heat-meters.pdf --report-number 示例-RB-2025
ghg parameter set return_temperature 48 °C --stream HEATING --from 2025-01 --to 2025-12 --evidence heat-meters.pdf --report-number 示例-RB-2025

# ---- 九、活动数据、产量、清单、定版 · activity, output, inventory, issue
ghg import activity.csv
ghg product add F1 product_output 1860 台 --year 2025 --name 工程机械整机
ghg product add F1 gross_output_value 268000 万元 --year 2025 --basis 当年价格
ghg inventory new 2025 --year 2025 --gwp-set AR5-2013 --as-of 2026-11-01 --allocation "全厂排放量除以整机产量，不在产品间分摊 / whole plant over machines, not allocated"
ghg inventory build 2025
ghg inventory issue 2025
