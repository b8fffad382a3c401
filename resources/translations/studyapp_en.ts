<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BanksPart</name>
        <message numerus="yes">
            <source>%n place(s) need mending. The rest works.</source>
            <translation>
                <numerusform>%n place needs mending. The rest works.</numerusform>
                <numerusform>%n places need mending. The rest works.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more: the command “bank check” lists them all.</source>
            <translation>
                <numerusform>and %n more: the command “bank check” lists them all.</numerusform>
                <numerusform>and %n more: the command “bank check” lists them all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0}, %n card(s), those asked both ways counted twice</source>
            <translation>
                <numerusform>{0}, %n card, those asked both ways counted twice</numerusform>
                <numerusform>{0}, %n cards, those asked both ways counted twice</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DataPart</name>
        <message numerus="yes">
            <source>%n line(s) written to {0}.</source>
            <translation>
                <numerusform>%n line written to {0}.</numerusform>
                <numerusform>%n lines written to {0}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new line(s) taken over.</source>
            <translation>
                <numerusform>%n new line taken over.</numerusform>
                <numerusform>%n new lines taken over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FirstStartView</name>
        <message numerus="yes">
            <source>%n minute(s) a week</source>
            <translation>
                <numerusform>%n minute a week</numerusform>
                <numerusform>%n minutes a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) a week.</source>
            <translation>
                <numerusform>%n minute a week.</numerusform>
                <numerusform>%n minutes a week.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n card(s) are due today</source>
            <translation>
                <numerusform>%n card is due today</numerusform>
                <numerusform>%n cards are due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%n due</numerusform>
                <numerusform>%n due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new card(s) wait for you.</source>
            <translation>
                <numerusform>%n new card waits for you.</numerusform>
                <numerusform>%n new cards wait for you.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done today: %n card(s) in {minutes} min.</source>
            <translation>
                <numerusform>Done today: %n card in {minutes} min.</numerusform>
                <numerusform>Done today: %n cards in {minutes} min.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n due today</source>
            <translation>
                <numerusform>%n due today</numerusform>
                <numerusform>%n due today</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanPart</name>
        <message numerus="yes">
            <source>%n minute(s) a week. 0 is a day off.</source>
            <translation>
                <numerusform>%n minute a week. 0 is a day off.</numerusform>
                <numerusform>%n minutes a week. 0 is a day off.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n day(s).</source>
            <translation>
                <numerusform>In %n day.</numerusform>
                <numerusform>In %n days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionBar</name>
        <message numerus="yes">
            <source>%n card(s), about {minutes} min left</source>
            <translation>
                <numerusform>%n card, about {minutes} min left</numerusform>
                <numerusform>%n cards, about {minutes} min left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message numerus="yes">
            <source>%n will come back tomorrow.</source>
            <translation>
                <numerusform>%n will come back tomorrow.</numerusform>
                <numerusform>%n will come back tomorrow.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done: %n card(s) in under a minute.</source>
            <translation>
                <numerusform>Done: %n card in under a minute.</numerusform>
                <numerusform>Done: %n cards in under a minute.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done: %n card(s) in {minutes} min.</source>
            <translation>
                <numerusform>Done: %n card in {minutes} min.</numerusform>
                <numerusform>Done: %n cards in {minutes} min.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayWords</name>
        <message numerus="yes">
            <source>%n day(s) to the exam.</source>
            <translation>
                <numerusform>%n day to the exam.</numerusform>
                <numerusform>%n days to the exam.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n study day(s) so far.</source>
            <translation>
                <numerusform>%n study day so far.</numerusform>
                <numerusform>%n study days so far.</numerusform>
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
            <source>The exam was %n day(s) ago.</source>
            <translation>
                <numerusform>The exam was %n day ago.</numerusform>
                <numerusform>The exam was %n days ago.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%n more due card(s) come on the next days.</source>
            <translation>
                <numerusform>%n more due card comes on the next days.</numerusform>
                <numerusform>%n more due cards come on the next days.</numerusform>
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
            <source>%n review(s)</source>
            <translation>
                <numerusform>%n review</numerusform>
                <numerusform>%n reviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n review(s) + {new} new</source>
            <translation>
                <numerusform>%n review + {new} new</numerusform>
                <numerusform>%n reviews + {new} new</numerusform>
            </translation>
        </message>
    </context>
</TS>
