// Charts are drawn from the tables beside them, so a chart cannot say what its table does not say.
"use strict";

(() => {
  const INK = "#1d2a2e";
  const MUTED = "#55636a";
  const LINE = "#dce3e4";
  // one accent and its neighbours; every colour has its name in the legend or on the node
  const COLOURS = ["#0b6157", "#c07a1a", "#5b7f95", "#8a5a83", "#6f8f3a", "#a8513f", "#4a5f8f", "#8b8b80", "#2f8f86", "#b3922f"];
  const SCOPES = { 1: "#0b6157", 2: "#5b7f95", separate: "#8b8b80" };
  const FONT = getComputedStyle(document.body).fontFamily;
  const quiet = matchMedia("(prefers-reduced-motion: reduce)").matches;

  const words = (cell) => cell.textContent.trim();
  const value = (cell) => (cell.dataset.value ? fraction(cell.dataset.value) : 0);
  const fraction = (text) => {
    const [above, below] = text.split("/");
    return below ? Number(above) / Number(below) : Number(above);
  };
  const shown = (number) => number.toLocaleString("en-US", { maximumFractionDigits: 2 });

  const base = () => ({
    textStyle: { fontFamily: FONT, color: INK },
    animation: !quiet,
    animationDuration: 250,
    color: COLOURS,
  });

  // Months across, classes stacked; the axis begins at zero.
  const stack = (table) => {
    const heads = [...table.tHead.rows[0].cells].slice(1, -1);
    const rows = [...table.tBodies[0].rows];
    const narrow = table.closest("figure").clientWidth < 480;
    return {
      ...base(),
      grid: { left: 8, right: 8, top: 28, bottom: 34, containLabel: true },
      legend: { bottom: 0, type: "scroll", icon: "rect", itemWidth: 12, itemHeight: 12, textStyle: { color: INK }, pageIconSize: 10 },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: "shadow" }, valueFormatter: shown },
      xAxis: {
        type: "category",
        data: rows.map((row) => words(row.cells[0]).slice(narrow ? 5 : 0)),
        axisLabel: { interval: 0, color: MUTED, rotate: narrow ? 0 : 40, fontSize: 11 },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
      },
      yAxis: { type: "value", name: "tCO₂e", nameTextStyle: { color: MUTED, align: "left" }, axisLabel: { color: MUTED }, splitLine: { lineStyle: { color: LINE } } },
      series: heads
        .map((head, place) => ({
          type: "bar",
          stack: "all",
          barMaxWidth: 34,
          name: words(head),
          data: rows.map((row) => value(row.cells[place + 1])),
        }))
        .filter((one) => one.data.some((amount) => amount !== 0)),
    };
  };

  // Source to scope to total; what is below zero stands in the table only.
  const flow = (table, figure) => {
    const total = figure.dataset.total;
    const narrow = figure.clientWidth < 380;
    const signs = [...total].reduce((sum, sign) => sum + (sign > "\u2e80" ? 12 : 6.6), 0);
    const room = Math.min(signs + 12, narrow ? 92 : 150);
    const scopes = new Map();
    const nodes = new Map();
    const links = [];
    for (const row of table.tBodies[0].rows) {
      const [source, scope, tonnes] = row.cells;
      const amount = value(tonnes);
      if (amount <= 0) continue;
      const colour = SCOPES[scope.dataset.kind] || SCOPES.separate;
      nodes.set(words(source), { name: words(source), itemStyle: { color: colour }, depth: 0 });
      nodes.set(words(scope), { name: words(scope), itemStyle: { color: colour }, depth: 1 });
      links.push({ source: words(source), target: words(scope), value: amount });
      scopes.set(words(scope), (scopes.get(words(scope)) || 0) + amount);
    }
    if (!links.length) return null;
    nodes.set(total, { name: total, itemStyle: { color: INK }, depth: 2 });
    for (const [scope, amount] of scopes) links.push({ source: scope, target: total, value: amount });
    return {
      ...base(),
      tooltip: { renderMode: "richText", valueFormatter: shown },
      series: [
        {
          type: "sankey",
          left: 4,
          right: room,
          top: 8,
          bottom: 8,
          nodeGap: 15,
          nodeWidth: 12,
          draggable: false,
          layoutIterations: 32,
          emphasis: { focus: "adjacency" },
          data: [...nodes.values()],
          links,
          label: { color: INK, fontSize: narrow ? 11 : 12, width: narrow ? 80 : 130, overflow: "truncate" },
          lineStyle: { color: "source", opacity: 0.28, curveness: 0.5 },
        },
      ],
    };
  };

  // From one total to another. The axis begins at zero; where the steps would be too small to see, it
  // is cut, and words below the chart say so and from where.
  const bridge = (table, figure) => {
    const rows = [...table.tBodies[0].rows];
    const reached = rows.map((row) => value(row.cells[2]));
    const low = Math.min(...reached);
    const high = Math.max(...reached);
    const cut = low > 0 && high - low < high * 0.2 ? Math.max(0, low - (high - low) * 2) : 0;
    const from = reached.map((now, place) => {
      const whole = place === 0 || place === rows.length - 1;
      return whole ? cut : Math.min(now, reached[place - 1]);
    });
    const said = figure.querySelector(".cut");
    said.hidden = cut === 0;
    said.textContent = `${figure.dataset.cut} ${shown(cut)} tCO₂e`;
    const colour = (place) => (place === 0 || place === rows.length - 1 ? INK : value(rows[place].cells[1]) < 0 ? "#0b6157" : "#c07a1a");
    const sign = (place) => (place === 0 || place === rows.length - 1 ? shown(reached[place]) : words(rows[place].cells[1]));
    return {
      ...base(),
      grid: { left: 8, right: 16, top: 28, bottom: 8, containLabel: true },
      tooltip: { trigger: "item", renderMode: "richText", formatter: (one) => `${words(rows[one.dataIndex].cells[0])} ${sign(one.dataIndex)}` },
      xAxis: {
        type: "category",
        data: rows.map((row) => words(row.cells[0])),
        axisLabel: { interval: 0, color: MUTED, fontSize: 11, width: Math.max(48, (figure.clientWidth - 80) / rows.length - 6), overflow: "break" },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: LINE } },
      },
      yAxis: { type: "value", name: "tCO₂e", min: cut, nameTextStyle: { color: MUTED, align: "left" }, axisLabel: { color: MUTED, formatter: shown }, splitLine: { lineStyle: { color: LINE } } },
      series: [
        { type: "bar", stack: "way", silent: true, itemStyle: { color: "transparent" }, data: from },
        {
          type: "bar",
          stack: "way",
          barMaxWidth: 44,
          label: { show: true, position: "top", color: INK, fontSize: 11, formatter: (one) => sign(one.dataIndex) },
          data: reached.map((now, place) => {
            const whole = place === 0 || place === rows.length - 1;
            const long = whole ? now - from[place] : Math.abs(now - reached[place - 1]);
            return { value: long, itemStyle: { color: colour(place) } };
          }),
        },
      ],
    };
  };

  const KINDS = { stack, flow, bridge };
  const draw = (figure) => {
    const option = KINDS[figure.dataset.chart](figure.querySelector("table"), figure);
    if (!option) return;
    const place = figure.querySelector(".canvas");
    place.hidden = false;
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", words(figure.querySelector("figcaption")));
    const chart = echarts.init(place, null, { renderer: "canvas" });
    chart.setOption(option);
    figure.querySelector("details").open = false;
    new ResizeObserver(() => chart.resize()).observe(place);
  };
  document.querySelectorAll("figure[data-chart]").forEach(draw);
})();
