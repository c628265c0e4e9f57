# Two commands need only Python and make: `make demo` and `make test`.
# The work is done by make.py; without make, for example on Windows: `py make.py demo`.
PYTHON ?= python3

.DEFAULT_GOAL := help
.PHONY: help demo test faults bench lint types wheel fonts sbom lock clean

help:
	@$(PYTHON) make.py

demo test faults bench lint types wheel fonts sbom lock clean:
	@$(PYTHON) make.py $@
