"""What is filed: the answers of the application that whole lives file with us."""
import lives


def application():
    return {"item": lives.ENTRY, "applicant": lives.ANSWERS["person_name"] + " {n}",
            "unit": lives.UNIT, "state": "submitted",
            "answers": {**lives.ANSWERS, "materials": lives.papers(lives.read_item(lives.ITEM))}}
