"""Runs one of Crowd-Kit's aggregations, with its defaults, on a file of answers (task,worker,label).

Prints the CPU seconds of fit_predict, then a line "task label" for each task. Called by deploy/bench quality where Python
and Crowd-Kit are at hand; nothing needs it.
"""

import sys
import time

import pandas
from crowdkit import aggregation

name, path = sys.argv[1:3]
answers = pandas.read_csv(path, dtype=int)
method = getattr(aggregation, name)(n_iter=100) if name == "DawidSkene" else getattr(aggregation, name)()
start = time.process_time()
labels = method.fit_predict(answers)
print(time.process_time() - start)
for task, label in labels.items():
    print(task, label)
