"""How fast Privity is, measured beside nginx in one run: `make bench`.

Everything that could differ between two runs (the machine, its disk, its neighbours) is measured in
turn with everything else, request by request, and what is judged are differences and ratios within
the run. `upstream` plays the provider, `client` the caller, `targets` starts what stands between
them, `measure` reads processors, memory and the disk, `rows` does the measuring, `table` says what
is enough. The bars come from the design's budgets and stand in `table`.
"""
