"""The same declaration in English; all in it is invented."""

from datetime import date

from tests.exporters.papers import items, runs, table
from wontak.documents.model import (
    Document,
    Heading,
    Item,
    List,
    Paragraph,
    QrCode,
    Run,
    Signatory,
    SignatureBlock,
)

ENGLISH = Document(
    title="Agenda-Execution Declaration: Rooftop Solar Owned by the Neighbourhood",
    subtitle="Online collaboration table, Daegu Social Innovation Conference · 27 August 2020, 14:00–15:30 KST",
    language="en",
    organization="○○ Regional Problem-Solving Platform Secretariat (invented)",
    number="2020-DG-06-v1",
    date=date(2020, 8, 27),
    gist="Six bodies declare that they will build citizen-funded solar plants on idle public roofs and share the income locally",
    keywords=("community wealth", "solar power", "citizen funding", "commons", "climate"),
    disclosure="partial",
    version="Version 1 · SHA-256 7f3a 91c0 … 5be2",
    blocks=(
        Heading(1, "Overview", numbered=True),
        items(
            "Agenda: turning local assets into shared solar power (햇빛발전), proposed by Sunny Village Cooperative (invented)",
            "Table: first round, online on Zoom, streamed on YouTube",
            "Present: 14 (civil society 5, local government 2, public bodies 4, business 1, university 1, citizen 1); 3 observers",
        ),
        Heading(1, "Problem and shared goal", numbered=True),
        items(
            "Problem: public roofs stand empty, and residents share only one renewable-energy asset (as of 31 July 2020)",
            "Goal: three citizen solar plants with 90 kW in all by 31 August 2021, with rules for sharing their income",
        ),
        Heading(1, "Action plan", numbered=True),
        table(
            "Action plan",
            (5, 30, 22, 20, 20, 16),
            ("No.", "Action", "Output", "Lead", "Partners", "Due"),
            (
                "1",
                "Safety survey of twelve public roofs",
                "One survey report",
                "Dalgubeol Architects (invented)",
                "Sunny Village Cooperative (invented)",
                "31 Aug 2020",
            ),
            (
                "2",
                "Three information evenings for citizens who want to invest",
                "Three evenings, 150 people",
                "Sunny Village Cooperative (invented)",
                "Neulbom-gu Residents (invented)",
                "15 Sep 2020",
            ),
            (
                "3",
                "Guide to permits for the use of roofs",
                "One guide",
                "Hanbit City (invented)",
                "Gaon Corporation (invented)",
                "30 Sep 2020",
            ),
            (
                "4",
                "Work begins on plant 1, 30 kW",
                "One notice of commencement",
                "Sunny Village Cooperative (invented)",
                "Nuri Energy (invented)",
                "30 Nov 2020",
            ),
        ),
        Heading(1, "Commitments", numbered=True),
        table(
            "Commitments",
            (14, 20, 24, 14, 14, 20),
            ("Sector", "Organisation", "Commitment", "Resource", "Due", "Strength"),
            (
                "Local government",
                "Hanbit City (invented)",
                "Name one officer in charge of permits",
                "1 person",
                "4 Sep 2020",
                "Confirmed",
            ),
            (
                "Civil society",
                "Sunny Village Cooperative (invented)",
                "Raise the citizens' shares",
                "KRW 60 million",
                "13 Nov 2020",
                "Confirmed",
            ),
            (
                "Public body",
                "Gaon Corporation (invented)",
                "Consider the use of three roofs",
                "3 roofs",
                "30 Sep 2020",
                "Conditional|internal approval by 11 Sep 2020",
            ),
            (
                "Business",
                "Nuri Energy (invented)",
                "Make a public display of the power produced",
                "Technology",
                "30 Oct 2020",
                "Explored",
            ),
        ),
        Paragraph(
            (
                Run(
                    "Confirmed: decided by the body   Conditional: decided by the date given   Explored: looked into",
                    muted=True,
                ),
            ),
            size="small",
        ),
        Heading(1, "Reservations and open questions", numbered=True),
        List(
            (
                Item(
                    runs("Reservations"),
                    (
                        Item(
                            runs(
                                "Gaon Corporation (invented): the board has to decide first whether roofs may be used free of charge, so that no income can be promised on that ground"
                            )
                        ),
                        Item(
                            runs(
                                "Nuri Energy (invented): nobody has agreed to pay for the upkeep of the display"
                            )
                        ),
                    ),
                ),
                Item(runs("Put off: a link with charging stations for electric cars")),
            )
        ),
        Heading(1, "Follow-up and changes", numbered=True),
        items(
            "The execution team meets once a month, convened by Sunny Village Cooperative (invented)",
            "A change makes a new version, which is read back and signed again",
            "This declaration states the will to cooperate and is not legally binding",
        ),
        Heading(1, "Declaration", align="center"),
        Paragraph(
            runs(
                "We have talked together about the agenda that citizens proposed, and each of us, from our own place, will help to make the empty roofs of public buildings an asset of the people who live around them. We will keep to what we promised and to the dates we gave, report in public on how it goes, and where we fall short we will say why and look for another way together."
            ),
            size="large",
        ),
        Paragraph(runs("27 August 2020"), align="center"),
        SignatureBlock(
            ("No.", "Sector", "Organisation", "Position", "Name", "Signature or seal"),
            "(signature or seal)",
            (
                Signatory(
                    "Civil society",
                    "Sunny Village Cooperative (invented)",
                    "Chair",
                    "Choi Min-jun (invented)",
                    "e-signed 27 Aug 2020",
                ),
                Signatory(
                    "Local government",
                    "Hanbit City (invented)",
                    "Officer",
                    "Kim Ha-neul (invented)",
                ),
                Signatory(
                    "Public body",
                    "Gaon Corporation (invented)",
                    "Director",
                    "Park Seo-yeon (invented)",
                ),
            ),
        ),
        QrCode("https://example.org/d/2020-daegu-06", "The original and its progress"),
    ),
)
