<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>TodayWords</name>
        <message numerus="yes">
            <source>The exam was %n day(s) ago.</source>
            <translation>
                <numerusform>The exam was %n day ago.</numerusform>
                <numerusform>The exam was %n days ago.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) to the exam.</source>
            <translation>
                <numerusform>%n day to the exam.</numerusform>
                <numerusform>%n days to the exam.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done today: %n card(s) in {0} min.</source>
            <translation>
                <numerusform>Done today: %n card in {0} min.</numerusform>
                <numerusform>Done today: %n cards in {0} min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more card(s) are due; they come on the next days.</source>
            <translation>
                <numerusform>%n more card are due; they come on the next days.</numerusform>
                <numerusform>%n more cards are due; they come on the next days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n study day(s) so far</source>
            <translation>
                <numerusform>%n study day so far</numerusform>
                <numerusform>%n study days so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n review(s)</source>
            <translation>
                <numerusform>%n review</numerusform>
                <numerusform>%n reviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new card(s)</source>
            <translation>
                <numerusform>%n new card</numerusform>
                <numerusform>%n new cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n review(s) + {0} new</source>
            <translation>
                <numerusform>%n review + {0} new</numerusform>
                <numerusform>%n reviews + {0} new</numerusform>
            </translation>
        </message>
    </context>
</TS>
