"""A figure with what stands beside it, and the table of them."""
import dataclasses
import operator
import unicodedata

BARS = {">=": operator.ge, "<=": operator.le}


@dataclasses.dataclass
class Figure:
    name: str
    ours: float
    unit: str
    beside: str = ""           # what the peer or limit is
    theirs: float | None = None
    ratio: float | None = None
    bar: tuple | None = None   # (">=", 0.4, "ratio") or ("<=", 3, "ours")

    def met(self):
        if self.bar is None:
            return None
        sign, wanted, of = self.bar
        value = self.ratio if of == "ratio" else self.ours
        return value is not None and BARS[sign](value, wanted)

    def cells(self):
        met = self.met()
        bar = "" if self.bar is None else \
            f"{'≥' if self.bar[0] == '>=' else '≤'} {self.bar[1]:g}" + \
            (" ×" if self.bar[2] == "ratio" else f" {self.unit}".rstrip())
        return [self.name, f"{shown(self.ours)} {self.unit}".rstrip(), self.beside,
                "" if self.theirs is None else f"{shown(self.theirs)} {self.unit}".rstrip(),
                "" if self.ratio is None else f"{self.ratio:.2f} ×", bar,
                "" if met is None else "met" if met else "NOT MET"]


HEADINGS = ["figure", "ours", "beside it", "that", "ratio", "bar", ""]


def shown(value):
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 10 else f"{value:.1f}" if value < 100 else f"{value:.0f}"


def width(text):
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def table(figures):
    rows = [HEADINGS] + [figure.cells() for figure in figures]
    widths = [max(width(row[column]) for row in rows) for column in range(len(HEADINGS))]
    rows.insert(1, ["-" * column for column in widths])
    return "\n".join(
        "| " + " | ".join(cell + " " * (wide - width(cell)) for cell, wide in zip(row, widths)) + " |"
        for row in rows)
