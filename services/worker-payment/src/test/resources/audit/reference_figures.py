"""Figures of the pay audit's statistics, made outside Java: python3 reference_figures.py > reference_figures.json

Needs numpy, scipy and statsmodels (these figures: numpy 2.4, scipy 1.17, statsmodels 0.15). The inputs are drawn here from a
fixed seed and stored beside the figures, so that the tests need no Python.
"""

import json

import numpy as np
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.contingency_tables import StratifiedTable
from statsmodels.stats.multitest import multipletests

rng = np.random.default_rng(20261122)


def worker_weeks():
    rows = []
    for region, gap in (("FR", 0.0), ("KE", -0.3)):
        for worker in range(11):
            effect = rng.normal(0, 0.35)
            quality = None if worker == 3 else float(np.clip(rng.normal(0.85, 0.06), 0, 1))
            for week in range(6):
                for category in rng.choice(3, size=2, replace=False):
                    hours = float(rng.uniform(1, 9))
                    log = 2 + gap + effect + 0.2 * category + 0.03 * week + rng.normal(0, 0.4)
                    rows.append(
                        dict(
                            worker=f"{region}-{worker}",
                            region=region,
                            category=f"c{category}",
                            week=f"w{week}",
                            language="en" if worker % 2 else "fr",
                            newcomer=bool(week < 2 and worker > 5),
                            quality=quality,
                            pay=float(np.exp(log) * hours),
                            hours=hours,
                        )
                    )
    return rows


def design(rows, quality=True, region=True):
    known = [r["quality"] for r in rows if r["quality"] is not None]
    mean = np.mean(known)
    names = ["constant"]
    columns = [np.ones(len(rows))]

    def add(name, values):
        names.append(name)
        columns.append(np.array(values, dtype=float))

    if region:
        add("region", [r["region"] == "KE" for r in rows])
    add("newcomer", [r["newcomer"] for r in rows])
    if quality:
        add("quality", [0 if r["quality"] is None else r["quality"] - mean for r in rows])
        add("unknown", [r["quality"] is None for r in rows])
    for key in ("category", "week", "language"):
        for level in sorted({r[key] for r in rows})[1:]:
            add(key + level, [r[key] == level for r in rows])
    y = np.array([np.log(r["pay"] / r["hours"]) for r in rows])
    w = np.array([r["hours"] for r in rows])
    groups = np.unique([r["worker"] for r in rows], return_inverse=True)[1]
    return names, np.column_stack(columns), y, w, groups


def fit(rows, quality):
    names, x, y, w, groups = design(rows, quality)
    model = sm.WLS(y, x, weights=w)
    # use_correction is CR1; use_t with clusters takes G - 1 degrees of freedom
    clustered = model.fit(cov_type="cluster", cov_kwds={"groups": groups, "use_correction": True}, use_t=True)
    naive = model.fit()
    k = names.index("region")
    t = stats.t.ppf(0.975, len(set(groups)) - 1)
    return dict(
        coefficient=clustered.params[k],
        clusteredError=clustered.bse[k],
        naiveError=naive.bse[k],
        pValue=clustered.pvalues[k],
        low=1 - np.exp(clustered.params[k] + t * clustered.bse[k]),
        high=1 - np.exp(clustered.params[k] - t * clustered.bse[k]),
    )


def oaxaca(rows):
    def part(region):
        return [i for i, r in enumerate(rows) if r["region"] == region]

    names, x, y, w, _ = design(rows, quality=False, region=False)
    ref, grp = part("FR"), part("KE")
    marked = np.column_stack([x, [r["region"] == "KE" for r in rows]])
    pooled = sm.WLS(y, marked, weights=w).fit().params[:-1]
    b_ref = sm.WLS(y[ref], x[ref], weights=w[ref]).fit().params
    b_grp = sm.WLS(y[grp], x[grp], weights=w[grp]).fit().params
    m_ref = np.average(x[ref], axis=0, weights=w[ref])
    m_grp = np.average(x[grp], axis=0, weights=w[grp])
    return dict(
        rows=[
            dict(reference=r["region"] == "FR", x=list(map(float, x[i])), y=float(y[i]), weight=float(w[i]))
            for i, r in enumerate(rows)
        ],
        explained=float((m_ref - m_grp) @ pooled),
        unexplained=float(m_ref @ (b_ref - pooled) + m_grp @ (pooled - b_grp)),
        difference=float(np.average(y[ref], weights=w[ref]) - np.average(y[grp], weights=w[grp])),
    )


def kitagawa():
    ref_pay, ref_hours = rng.uniform(50, 200, 4), rng.uniform(5, 20, 4)
    pay, hours = rng.uniform(20, 150, 4), rng.uniform(5, 20, 4)
    s_ref, s = ref_hours / ref_hours.sum(), hours / hours.sum()
    w_ref, w = ref_pay / ref_hours, pay / hours
    return dict(
        referencePay=list(ref_pay),
        referenceHours=list(ref_hours),
        pay=list(pay),
        hours=list(hours),
        mix=list((s_ref - s) * (w_ref + w) / 2),
        rate=list((w_ref - w) * (s_ref + s) / 2),
        difference=float(s_ref @ w_ref - s @ w),
    )


def mantel_haenszel():
    tables = []
    for stratum in range(5):
        a, b, c, d = (int(v) for v in rng.integers(3, 40, 4))
        tables.append([[a, b + 6], [c + 6, d]])
    table = StratifiedTable([np.array(t, dtype=float) for t in tables])
    test = table.test_null_odds(correction=True)
    return dict(
        strata=[[t[0][0], t[0][1], t[1][0], t[1][1]] for t in tables],
        oddsRatio=float(table.oddsratio_pooled),
        chiSquare=float(test.statistic),
        pValue=float(test.pvalue),
    )


def false_discovery():
    p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34]
    return dict(pValues=p, adjusted=list(multipletests(p, method="fdr_bh")[1]))


rows = worker_weeks()
figures = dict(
    workerWeeks=rows,
    withQuality=fit(rows, True),
    withoutQuality=fit(rows, False),
    oaxaca=oaxaca(rows),
    kitagawa=kitagawa(),
    mantelHaenszel=mantel_haenszel(),
    falseDiscovery=false_discovery(),
)
print(json.dumps(figures, indent=1, default=float))
