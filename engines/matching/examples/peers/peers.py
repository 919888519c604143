"""The peers: reads problems from files named on the command line, prints one line of JSON for each solver and file.

Only the solver's own call is timed, in the processor's time of its thread; reading, arrays and the graph are ready before. Each need may also be left, at the
cost given: an arc of its own to the sink (minimum cost flow), a column of its own (the others).
"""

import json
import sys
import time

import numpy as np
from ortools.graph.python import linear_sum_assignment, min_cost_flow
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching


def problem(path):
    with open(path) as file:
        many, links = map(int, file.readline().split())
        rows = np.loadtxt(file, dtype=np.int64).reshape(links, 3)
    return many, rows[:, 0], rows[:, 1], rows[:, 2]


def flow(many, needs, offers, costs, unmet):
    source, sink = 2 * many, 2 * many + 1
    every = np.arange(many)
    arcs = [
        (np.full(many, source), every, np.zeros(many)),
        (needs, many + offers, costs),
        (every, np.full(many, sink), np.full(many, unmet)),
        (many + every, np.full(many, sink), np.zeros(many)),
    ]
    tails, heads, price = (np.concatenate(part).astype(np.int64) for part in zip(*arcs))
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(tails, heads, np.ones(len(tails), dtype=np.int64), price)
    solver.set_node_supply(source, many)
    solver.set_node_supply(sink, -many)
    began = time.thread_time()
    assert solver.solve() == solver.OPTIMAL
    return time.thread_time() - began, solver.optimal_cost()


def assignment(many, needs, offers, costs, unmet):
    """OR-Tools' own assignment wants everybody matched: needs may take their own column, and offers nobody's need."""
    every = np.arange(many)
    lefts = np.concatenate([needs, every, many + every, many + offers])
    rights = np.concatenate([offers, many + every, every, many + needs])
    price = np.concatenate([costs, np.full(many, unmet), np.zeros(many), np.zeros(len(needs))]).astype(np.int64)
    solver = linear_sum_assignment.SimpleLinearSumAssignment()
    solver.add_arcs_with_cost(lefts, rights, price)
    began = time.thread_time()
    assert solver.solve() == solver.OPTIMAL
    return time.thread_time() - began, solver.optimal_cost()


def full(many, needs, offers, costs, unmet):
    every = np.arange(many)
    rows = np.concatenate([needs, every])
    columns = np.concatenate([offers, many + every])
    price = np.concatenate([costs, np.full(many, unmet)]).astype(np.float64) + 1  # a zero would be no link
    graph = csr_matrix((price, (rows, columns)), shape=(many, 2 * many))
    began = time.thread_time()
    chosen = min_weight_full_bipartite_matching(graph)
    spent = time.thread_time() - began
    return spent, int(round(graph[chosen].sum())) - many


def main():
    unmet, limit = int(sys.argv[1]), int(sys.argv[2])
    solvers = {
        "OR-Tools min-cost flow": (flow, None),
        "OR-Tools linear sum assignment": (assignment, None),
        "scipy min_weight_full_bipartite_matching": (full, limit),
    }
    for path in sys.argv[3:]:
        parts = problem(path)
        for name, (solver, most) in solvers.items():
            if most is not None and parts[0] > most:
                continue
            runs = [solver(*parts, unmet) for _ in range(3 if parts[0] <= 10000 else 1)]
            seconds = min(run[0] for run in runs)
            print(json.dumps({"file": path, "solver": name, "seconds": seconds, "total": int(runs[0][1])}), flush=True)


main()
