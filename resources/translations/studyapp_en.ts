<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>BanksPart</name>
        <message numerus="yes">
            <source>%n place(s) need mending. The rest works.</source>
            <translation>
                <numerusform>%Ln place needs mending. The rest works.</numerusform>
                <numerusform>%Ln places need mending. The rest works.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more: the command “bank check” lists them all.</source>
            <translation>
                <numerusform>and %Ln more: the command “bank check” lists them all.</numerusform>
                <numerusform>and %Ln more: the command “bank check” lists them all.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{0}, %n card(s), those asked both ways counted twice</source>
            <translation>
                <numerusform>{0}, %Ln card, those asked both ways counted twice</numerusform>
                <numerusform>{0}, %Ln cards, those asked both ways counted twice</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BanksView</name>
        <message numerus="yes">
            <source>%n place(s) need mending. The rest works.</source>
            <translation>
                <numerusform>%Ln place needs mending. The rest works.</numerusform>
                <numerusform>%Ln places need mending. The rest works.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more: the command “bank check” lists them all.</source>
            <translation>
                <numerusform>and %Ln more: the command “bank check” lists them all.</numerusform>
                <numerusform>and %Ln more: the command “bank check” lists them all.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BarPlot</name>
        <message numerus="yes">
            <source>%n card(s)</source>
            <translation>
                <numerusform>%Ln card</numerusform>
                <numerusform>%Ln cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%Ln day</numerusform>
                <numerusform>%Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CardsBar</name>
        <message numerus="yes">
            <source>%n card(s), about {minutes} min left</source>
            <translation>
                <numerusform>%Ln card, about {minutes} min left</numerusform>
                <numerusform>%Ln cards, about {minutes} min left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClockLabel</name>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%Ln hour</numerusform>
                <numerusform>%Ln hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%Ln minute</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%Ln second</numerusform>
                <numerusform>%Ln seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DataPart</name>
        <message numerus="yes">
            <source>%n line(s) written to {0}.</source>
            <translation>
                <numerusform>%Ln line written to {0}.</numerusform>
                <numerusform>%Ln lines written to {0}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new line(s) taken over.</source>
            <translation>
                <numerusform>%Ln new line taken over.</numerusform>
                <numerusform>%Ln new lines taken over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FirstStartView</name>
        <message numerus="yes">
            <source>%n minute(s) a week</source>
            <translation>
                <numerusform>%Ln minute a week</numerusform>
                <numerusform>%Ln minutes a week</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) a week.</source>
            <translation>
                <numerusform>%Ln minute a week.</numerusform>
                <numerusform>%Ln minutes a week.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %Ln day</numerusform>
                <numerusform>in %Ln days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Forms</name>
        <message numerus="yes">
            <source>%n question(s) in {minutes} minutes.</source>
            <translation>
                <numerusform>%Ln question in {minutes} minutes.</numerusform>
                <numerusform>%Ln questions in {minutes} minutes.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) of {discipline} are missing</source>
            <translation>
                <numerusform>%Ln question of {discipline} is missing</numerusform>
                <numerusform>%Ln questions of {discipline} are missing</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) of {discipline} are too many</source>
            <translation>
                <numerusform>%Ln question of {discipline} is too many</numerusform>
                <numerusform>%Ln questions of {discipline} are too many</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>From practice, never from a mock exam. New to you: %n question(s); the others are those you saw least.</source>
            <translation>
                <numerusform>From practice, never from a mock exam. New to you: %Ln question; the others are those you saw least.</numerusform>
                <numerusform>From practice, never from a mock exam. New to you: %Ln questions; the others are those you saw least.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FoundView</name>
        <message numerus="yes">
            <source>%n found. Enter opens the one that is marked.</source>
            <translation>
                <numerusform>%Ln found. Enter opens the one that is marked.</numerusform>
                <numerusform>%Ln found. Enter opens the one that is marked.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message numerus="yes">
            <source>%n question(s), {time}</source>
            <translation>
                <numerusform>%Ln question, {time}</numerusform>
                <numerusform>%Ln questions, {time}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Repair %n missed topic(s): {size}</source>
            <translation>
                <numerusform>Repair %Ln missed topic: {size}</numerusform>
                <numerusform>Repair %Ln missed topics: {size}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Library</name>
        <message numerus="yes">
            <source>%n due today</source>
            <translation>
                <numerusform>%Ln due today</numerusform>
                <numerusform>%Ln due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n flashcard(s)</source>
            <translation>
                <numerusform>%Ln flashcard</numerusform>
                <numerusform>%Ln flashcards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lesson(s)</source>
            <translation>
                <numerusform>%Ln lesson</numerusform>
                <numerusform>%Ln lessons</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n mock exam(s)</source>
            <translation>
                <numerusform>%Ln mock exam</numerusform>
                <numerusform>%Ln mock exams</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not seen yet</source>
            <translation>
                <numerusform>%Ln not seen yet</numerusform>
                <numerusform>%Ln not seen yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n practice question(s)</source>
            <translation>
                <numerusform>%Ln practice question</numerusform>
                <numerusform>%Ln practice questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n term(s)</source>
            <translation>
                <numerusform>%Ln term</numerusform>
                <numerusform>%Ln terms</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MoreWords</name>
        <message numerus="yes">
            <source>%n question(s) have no answer yet</source>
            <translation>
                <numerusform>%Ln question have no answer yet</numerusform>
                <numerusform>%Ln questions have no answer yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) left</source>
            <translation>
                <numerusform>%Ln question left</numerusform>
                <numerusform>%Ln questions left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s), best on a free morning</source>
            <translation>
                <numerusform>%Ln question, best on a free morning</numerusform>
                <numerusform>%Ln questions, best on a free morning</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not sure yet: about %n more first answer(s) settle it</source>
            <translation>
                <numerusform>Not sure yet: about %Ln more first answer settle it</numerusform>
                <numerusform>Not sure yet: about %Ln more first answers settle it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Quiz: %n question(s) due</source>
            <translation>
                <numerusform>Quiz: %Ln question due</numerusform>
                <numerusform>Quiz: %Ln questions due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Quiz: {name}, %n new question(s)</source>
            <translation>
                <numerusform>Quiz: {name}, %Ln new question</numerusform>
                <numerusform>Quiz: {name}, %Ln new questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Quiz: {name}, %n question(s)</source>
            <translation>
                <numerusform>Quiz: {name}, %Ln question</numerusform>
                <numerusform>Quiz: {name}, %Ln questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message numerus="yes">
            <source>%n card(s) are due today</source>
            <translation>
                <numerusform>%Ln card is due today</numerusform>
                <numerusform>%Ln cards are due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%Ln due</numerusform>
                <numerusform>%Ln due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new card(s) wait for you.</source>
            <translation>
                <numerusform>%Ln new card waits for you.</numerusform>
                <numerusform>%Ln new cards wait for you.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them come on the next days: your minutes hold no more.</source>
            <translation>
                <numerusform>%Ln of them comes on the next days: your minutes hold no more.</numerusform>
                <numerusform>%Ln of them come on the next days: your minutes hold no more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n wait until tomorrow: a card of the same fact is asked today.</source>
            <translation>
                <numerusform>%Ln waits until tomorrow: a card of the same fact is asked today.</numerusform>
                <numerusform>%Ln wait until tomorrow: a card of the same fact is asked today.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %Ln more</numerusform>
                <numerusform>Show %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n due today</source>
            <translation>
                <numerusform>%Ln due today</numerusform>
                <numerusform>%Ln due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not seen yet</source>
            <translation>
                <numerusform>%Ln not seen yet</numerusform>
                <numerusform>%Ln not seen yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PlanPart</name>
        <message numerus="yes">
            <source>%n minute(s) a week. 0 is a day off.</source>
            <translation>
                <numerusform>%Ln minute a week. 0 is a day off.</numerusform>
                <numerusform>%Ln minutes a week. 0 is a day off.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>In %n day(s).</source>
            <translation>
                <numerusform>In %Ln day.</numerusform>
                <numerusform>In %Ln days.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Progress</name>
        <message numerus="yes">
            <source>%n card(s) due today</source>
            <translation>
                <numerusform>%Ln card due today</numerusform>
                <numerusform>%Ln cards due today</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more topic(s)</source>
            <translation>
                <numerusform>%Ln more topic</numerusform>
                <numerusform>%Ln more topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n study day(s) so far.</source>
            <translation>
                <numerusform>%Ln study day so far.</numerusform>
                <numerusform>%Ln study days so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n more first answer(s) settle it.</source>
            <translation>
                <numerusform>About %Ln more first answer settle it.</numerusform>
                <numerusform>About %Ln more first answers settle it.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n more first answer(s) settle {name}.</source>
            <translation>
                <numerusform>About %Ln more first answer settle {name}.</numerusform>
                <numerusform>About %Ln more first answers settle {name}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n more first answer(s) would settle {name}; the bank has {unseen} left.</source>
            <translation>
                <numerusform>About %Ln more first answer would settle {name}; the bank has {unseen} left.</numerusform>
                <numerusform>About %Ln more first answers would settle {name}; the bank has {unseen} left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Counted in part: %n repeat(s), {right} of them right, since you had seen the reasons.</source>
            <translation>
                <numerusform>Counted in part: %Ln repeat, {right} of them right, since you had seen the reasons.</numerusform>
                <numerusform>Counted in part: %Ln repeats, {right} of them right, since you had seen the reasons.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Left out: %n first answer(s) given too fast to have read the question.</source>
            <translation>
                <numerusform>Left out: %Ln first answer given too fast to have read the question.</numerusform>
                <numerusform>Left out: %Ln first answers given too fast to have read the question.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Practise %n question(s)</source>
            <translation>
                <numerusform>Practise %Ln question</numerusform>
                <numerusform>Practise %Ln questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You knew {share} of %n card review(s) in the last 30 days, {low} to {high} likely.</source>
            <translation>
                <numerusform>You knew {share} of %Ln card review in the last 30 days, {low} to {high} likely.</numerusform>
                <numerusform>You knew {share} of %Ln card reviews in the last 30 days, {low} to {high} likely.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{name} costs you most: about %n of the 100 points.</source>
            <translation>
                <numerusform>{name} costs you most: about %Ln of the 100 points.</numerusform>
                <numerusform>{name} costs you most: about %Ln of the 100 points.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{right} of %n first answer(s) right.</source>
            <translation>
                <numerusform>{right} of %Ln first answer right.</numerusform>
                <numerusform>{right} of %Ln first answers right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{time} on %n day(s); {week} this week.</source>
            <translation>
                <numerusform>{time} on %Ln day; {week} this week.</numerusform>
                <numerusform>{time} on %Ln days; {week} this week.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{today}, {rest} more on the %n day(s) after.</source>
            <translation>
                <numerusform>{today}, {rest} more on the %Ln day after.</numerusform>
                <numerusform>{today}, {rest} more on the %Ln days after.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuizSetup</name>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%Ln topic</numerusform>
                <numerusform>%Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n question(s) fit. Tick more topics for more.</source>
            <translation>
                <numerusform>Only %Ln question fits. Tick more topics for more.</numerusform>
                <numerusform>Only %Ln questions fit. Tick more topics for more.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Start %n question(s), about {minutes} min</source>
            <translation>
                <numerusform>Start %Ln question, about {minutes} min</numerusform>
                <numerusform>Start %Ln questions, about {minutes} min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QuizSummary</name>
        <message numerus="yes">
            <source>%n from right to wrong</source>
            <translation>
                <numerusform>%Ln from right to wrong</numerusform>
                <numerusform>%Ln from right to wrong</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from wrong to right</source>
            <translation>
                <numerusform>%Ln from wrong to right</numerusform>
                <numerusform>%Ln from wrong to right</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n from wrong to wrong</source>
            <translation>
                <numerusform>%Ln from wrong to wrong</numerusform>
                <numerusform>%Ln from wrong to wrong</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) are left: the quiz waits for you.</source>
            <translation>
                <numerusform>%Ln question is left: the quiz waits for you.</numerusform>
                <numerusform>%Ln questions are left: the quiz waits for you.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) were not answered.</source>
            <translation>
                <numerusform>%Ln question was not answered.</numerusform>
                <numerusform>%Ln questions were not answered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) will come back tomorrow.</source>
            <translation>
                <numerusform>%Ln question will come back tomorrow.</numerusform>
                <numerusform>%Ln questions will come back tomorrow.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Regrade</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Since you sat, the bank has corrected the keys of %n question(s): {listed}.</source>
            <translation>
                <numerusform>Since you sat, the bank has corrected the keys of %Ln question: {listed}.</numerusform>
                <numerusform>Since you sat, the bank has corrected the keys of %Ln questions: {listed}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bank has corrected the key of %n question(s) since you sat. Nothing has changed yet: take the corrected keys over, or leave the score as it is. Both are noted on the result.</source>
            <translation>
                <numerusform>The bank has corrected the key of %Ln question since you sat. Nothing has changed yet: take the corrected keys over, or leave the score as it is. Both are noted on the result.</numerusform>
                <numerusform>The bank has corrected the key of %Ln questions since you sat. Nothing has changed yet: take the corrected keys over, or leave the score as it is. Both are noted on the result.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message numerus="yes">
            <source>%n answer(s) came in under {under}, {right} right: a guess rather than a reading.</source>
            <translation>
                <numerusform>%Ln answer came in under {under}, {right} right: a guess rather than a reading.</numerusform>
                <numerusform>%Ln answers came in under {under}, {right} right: a guess rather than a reading.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) changed:</source>
            <translation>
                <numerusform>%Ln answer changed:</numerusform>
                <numerusform>%Ln answers changed:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) took {time} of the exam; {right} right.</source>
            <translation>
                <numerusform>%Ln question took {time} of the exam; {right} right.</numerusform>
                <numerusform>%Ln questions took {time} of the exam; {right} right.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) without an answer: {open} seen and left open, {unseen} never seen.</source>
            <translation>
                <numerusform>%Ln question without an answer: {open} seen and left open, {unseen} never seen.</numerusform>
                <numerusform>%Ln questions without an answer: {open} seen and left open, {unseen} never seen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Told of %n answer(s). Sure but wrong: {wrong} of {sure}.</source>
            <translation>
                <numerusform>Told of %Ln answer. Sure but wrong: {wrong} of {sure}.</numerusform>
                <numerusform>Told of %Ln answers. Sure but wrong: {wrong} of {sure}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Where the points and the minutes went. All figures are of this one sitting, %n question(s), unless they say otherwise.</source>
            <translation>
                <numerusform>Where the points and the minutes went. All figures are of this one sitting, %Ln question, unless they say otherwise.</numerusform>
                <numerusform>Where the points and the minutes went. All figures are of this one sitting, %Ln questions, unless they say otherwise.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Result</name>
        <message numerus="yes">
            <source>%n break(s), {time} in all</source>
            <translation>
                <numerusform>%Ln break, {time} in all</numerusform>
                <numerusform>%Ln breaks, {time} in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) had no answer and counted as wrong.</source>
            <translation>
                <numerusform>%Ln question had no answer and counted as wrong.</numerusform>
                <numerusform>%Ln questions had no answer and counted as wrong.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>About %n question(s) a discipline say little by themselves</source>
            <translation>
                <numerusform>About %Ln question a discipline says little by itself</numerusform>
                <numerusform>About %Ln questions a discipline say little by themselves</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cut off %n time(s), {time} in all</source>
            <translation>
                <numerusform>Cut off %Ln time, {time} in all</numerusform>
                <numerusform>Cut off %Ln times, {time} in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Left %n time(s), {time} in all</source>
            <translation>
                <numerusform>Left %Ln time, {time} in all</numerusform>
                <numerusform>Left %Ln times, {time} in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The machine slept %n time(s), {time} in all</source>
            <translation>
                <numerusform>The machine slept %Ln time, {time} in all</numerusform>
                <numerusform>The machine slept %Ln times, {time} in all</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>so the ranges also use your %n practice answer(s)</source>
            <translation>
                <numerusform>so the ranges also use your %Ln practice answer</numerusform>
                <numerusform>so the ranges also use your %Ln practice answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewView</name>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sentence</name>
        <message numerus="yes">
            <source>%n discipline(s)</source>
            <translation>
                <numerusform>%Ln discipline</numerusform>
                <numerusform>%Ln disciplines</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n distractor(s) are absolute and the key is not</source>
            <translation>
                <numerusform>%Ln distractor are absolute and the key is not</numerusform>
                <numerusform>%Ln distractors are absolute and the key is not</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n first answer(s) sure and wrong. What you are sure of you do not look up: these come first.</source>
            <translation>
                <numerusform>%Ln first answer sure and wrong. What you are sure of you do not look up: these come first.</numerusform>
                <numerusform>%Ln first answers sure and wrong. What you are sure of you do not look up: these come first.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n first answer(s) sure and wrong; you got them right since.</source>
            <translation>
                <numerusform>%Ln first answer sure and wrong; you got them right since.</numerusform>
                <numerusform>%Ln first answers sure and wrong; you got them right since.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n option(s) are absolute</source>
            <translation>
                <numerusform>%Ln option are absolute</numerusform>
                <numerusform>%Ln options are absolute</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) from practice</source>
            <translation>
                <numerusform>%Ln question from practice</numerusform>
                <numerusform>%Ln questions from practice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sure and wrong, of {all}</source>
            <translation>
                <numerusform>%Ln sure and wrong, of {all}</numerusform>
                <numerusform>%Ln sure and wrong, of {all}</numerusform>
            </translation>
        </message>
        <message>
            <source>90% range</source>
            <translation>90% range</translation>
        </message>
        <message>
            <source>90% range of the score: {low} to {high} of {n} (Wilson interval). The pass mark of the real exam is not public; {target}% is your own target.</source>
            <translation>90% range of the score: {low} to {high} of {n} (Wilson interval). The pass mark of the real exam is not public; {target}% is your own target.</translation>
        </message>
        <message>
            <source>A fair number needs {all} first answers, at least {each} in each discipline.</source>
            <translation>A fair number needs {all} first answers, at least {each} in each discipline.</translation>
        </message>
        <message numerus="yes">
            <source>About %n chance(s) in {whole} of reaching your target of {cut}.</source>
            <translation>
                <numerusform>About %Ln chance in {whole} of reaching your target of {cut}.</numerusform>
                <numerusform>About %Ln chances in {whole} of reaching your target of {cut}.</numerusform>
            </translation>
        </message>
        <message>
            <source>About right</source>
            <translation>About right</translation>
        </message>
        <message>
            <source>About there</source>
            <translation>About there</translation>
        </message>
        <message>
            <source>Above it</source>
            <translation>Above it</translation>
        </message>
        <message>
            <source>Above target</source>
            <translation>Above target</translation>
        </message>
        <message>
            <source>Against your target</source>
            <translation>Against your target</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Answer</translation>
        </message>
        <message>
            <source>Answers in under {time}</source>
            <translation>Answers in under {time}</translation>
        </message>
        <message>
            <source>Assumes the exam is about as hard as this bank.</source>
            <translation>Assumes the exam is about as hard as this bank.</translation>
        </message>
        <message>
            <source>Back to the first choice</source>
            <translation>Back to the first choice</translation>
        </message>
        <message>
            <source>Bank version</source>
            <translation>Bank version</translation>
        </message>
        <message>
            <source>Below it</source>
            <translation>Below it</translation>
        </message>
        <message>
            <source>Below target</source>
            <translation>Below target</translation>
        </message>
        <message>
            <source>Beside your earlier clean sittings</source>
            <translation>Beside your earlier clean sittings</translation>
        </message>
        <message>
            <source>Breaks</source>
            <translation>Breaks</translation>
        </message>
        <message>
            <source>Card reviews known, last 30 days</source>
            <translation>Card reviews known, last 30 days</translation>
        </message>
        <message>
            <source>Cards and time</source>
            <translation>Cards and time</translation>
        </message>
        <message>
            <source>Cards falling due in 28 days</source>
            <translation>Cards falling due in 28 days</translation>
        </message>
        <message>
            <source>Cards falling due in 7 days</source>
            <translation>Cards falling due in 7 days</translation>
        </message>
        <message>
            <source>Confidence was not asked: a strict exam asks for none.</source>
            <translation>Confidence was not asked: a strict exam asks for none.</translation>
        </message>
        <message>
            <source>Corrected keys</source>
            <translation>Corrected keys</translation>
        </message>
        <message>
            <source>Counted in part: {n} repeats, {right} of them right.</source>
            <translation>Counted in part: {n} repeats, {right} of them right.</translation>
        </message>
        <message>
            <source>Cut off and resumed</source>
            <translation>Cut off and resumed</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Day</translation>
        </message>
        <message>
            <source>Demo: a simulated learner.</source>
            <translation>Demo: a simulated learner.</translation>
        </message>
        <message>
            <source>Discipline</source>
            <translation>Discipline</translation>
        </message>
        <message>
            <source>Disk quota exceeded</source>
            <translation>Disk quota exceeded</translation>
        </message>
        <message>
            <source>Each topic has a level of its own near that of its discipline, and each discipline one near yours. A right answer may have been a guess; an old one counts less, since you are taken to have learned; one to a question seen before counts as far as you will not just have remembered it.</source>
            <translation>Each topic has a level of its own near that of its discipline, and each discipline one near yours. A right answer may have been a guess; an old one counts less, since you are taken to have learned; one to a question seen before counts as far as you will not just have remembered it.</translation>
        </message>
        <message>
            <source>Ended by</source>
            <translation>Ended by</translation>
        </message>
        <message>
            <source>Expected on new questions, 90% range</source>
            <translation>Expected on new questions, 90% range</translation>
        </message>
        <message>
            <source>File exists</source>
            <translation>File exists</translation>
        </message>
        <message>
            <source>File name too long</source>
            <translation>File name too long</translation>
        </message>
        <message>
            <source>First answers</source>
            <translation>First answers</translation>
        </message>
        <message>
            <source>First answers used</source>
            <translation>First answers used</translation>
        </message>
        <message>
            <source>First choice and final answer</source>
            <translation>First choice and final answer</translation>
        </message>
        <message>
            <source>Flags, haste and gaps</source>
            <translation>Flags, haste and gaps</translation>
        </message>
        <message>
            <source>Forecasts so far: {inside} of {n} inside the range.</source>
            <translation>Forecasts so far: {inside} of {n} inside the range.</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Form</translation>
        </message>
        <message numerus="yes">
            <source>From %n first answer(s).</source>
            <translation>
                <numerusform>From %Ln first answer.</numerusform>
                <numerusform>From %Ln first answers.</numerusform>
            </translation>
        </message>
        <message>
            <source>From right to wrong</source>
            <translation>From right to wrong</translation>
        </message>
        <message>
            <source>From wrong to right</source>
            <translation>From wrong to right</translation>
        </message>
        <message>
            <source>From wrong to wrong</source>
            <translation>From wrong to wrong</translation>
        </message>
        <message>
            <source>Guess</source>
            <translation>Guess</translation>
        </message>
        <message>
            <source>Half exam, {day}</source>
            <translation>Half exam, {day}</translation>
        </message>
        <message>
            <source>Half of them took</source>
            <translation>Half of them took</translation>
        </message>
        <message>
            <source>Hardly tired</source>
            <translation>Hardly tired</translation>
        </message>
        <message>
            <source>How did the time feel?</source>
            <translation>How did the time feel?</translation>
        </message>
        <message>
            <source>How it was sat and scored</source>
            <translation>How it was sat and scored</translation>
        </message>
        <message>
            <source>How sure you were</source>
            <translation>How sure you were</translation>
        </message>
        <message>
            <source>How sure, how right</source>
            <translation>How sure, how right</translation>
        </message>
        <message>
            <source>How this is worked out, and what was left out</source>
            <translation>How this is worked out, and what was left out</translation>
        </message>
        <message>
            <source>How tired were you at the end?</source>
            <translation>How tired were you at the end?</translation>
        </message>
        <message>
            <source>In 30 days</source>
            <translation>In 30 days</translation>
        </message>
        <message>
            <source>In the simulation that comes with the program, neither the plain share of right answers nor a simple average by discipline kept its range as well.</source>
            <translation>In the simulation that comes with the program, neither the plain share of right answers nor a simple average by discipline kept its range as well.</translation>
        </message>
        <message>
            <source>Input/output error</source>
            <translation>Input/output error</translation>
        </message>
        <message>
            <source>Is a directory</source>
            <translation>Is a directory</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Kind</translation>
        </message>
        <message>
            <source>Later answers to the same questions, counted in part</source>
            <translation>Later answers to the same questions, counted in part</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Left</translation>
        </message>
        <message>
            <source>Left out, given too fast to have read the question</source>
            <translation>Left out, given too fast to have read the question</translation>
        </message>
        <message>
            <source>Left out: {count} first answers given too fast to have read the question.</source>
            <translation>Left out: {count} first answers given too fast to have read the question.</translation>
        </message>
        <message>
            <source>Less than 1 chance in 20 of reaching your target of {cut}.</source>
            <translation>Less than 1 chance in 20 of reaching your target of {cut}.</translation>
        </message>
        <message>
            <source>Machine asleep</source>
            <translation>Machine asleep</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>Median</translation>
        </message>
        <message>
            <source>Median a question</source>
            <translation>Median a question</translation>
        </message>
        <message>
            <source>Minutes used (line) against questions done, from 0 to {n}; dashed: an even pace to {limit} min.</source>
            <translation>Minutes used (line) against questions done, from 0 to {n}; dashed: an even pace to {limit} min.</translation>
        </message>
        <message>
            <source>Mock exam report</source>
            <translation>Mock exam report</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Model</translation>
        </message>
        <message>
            <source>More than 19 chances in 20 of reaching your target of {cut}.</source>
            <translation>More than 19 chances in 20 of reaching your target of {cut}.</translation>
        </message>
        <message>
            <source>More than enough</source>
            <translation>More than enough</translation>
        </message>
        <message>
            <source>Never seen</source>
            <translation>Never seen</translation>
        </message>
        <message>
            <source>No answer came with a word yet: a quiz asks how sure you are before it tells.</source>
            <translation>No answer came with a word yet: a quiz asks how sure you are before it tells.</translation>
        </message>
        <message>
            <source>No answer was changed.</source>
            <translation>No answer was changed.</translation>
        </message>
        <message>
            <source>No answers yet</source>
            <translation>No answers yet</translation>
        </message>
        <message>
            <source>No answers yet: {names}.</source>
            <translation>No answers yet: {names}.</translation>
        </message>
        <message>
            <source>No first answer was sure and wrong.</source>
            <translation>No first answer was sure and wrong.</translation>
        </message>
        <message>
            <source>No forecast was tested yet: a mock exam or a half, nearly all of it new to you, tests one.</source>
            <translation>No forecast was tested yet: a mock exam or a half, nearly all of it new to you, tests one.</translation>
        </message>
        <message numerus="yes">
            <source>No number yet: %n more first answer(s) in {where}.</source>
            <translation>
                <numerusform>No number yet: %Ln more first answer in {where}.</numerusform>
                <numerusform>No number yet: %Ln more first answers in {where}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No number yet: %n more first answer(s), over all disciplines.</source>
            <translation>
                <numerusform>No number yet: %Ln more first answer, over all disciplines.</numerusform>
                <numerusform>No number yet: %Ln more first answers, over all disciplines.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No number yet: %n more first answer(s), {inside} of them in {where}.</source>
            <translation>
                <numerusform>No number yet: %Ln more first answer, {inside} of them in {where}.</numerusform>
                <numerusform>No number yet: %Ln more first answers, {inside} of them in {where}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>No number yet: %n more first answer(s).</source>
            <translation>
                <numerusform>No number yet: %Ln more first answer.</numerusform>
                <numerusform>No number yet: %Ln more first answers.</numerusform>
            </translation>
        </message>
        <message>
            <source>No space left on device</source>
            <translation>No space left on device</translation>
        </message>
        <message>
            <source>No such file or directory</source>
            <translation>No such file or directory</translation>
        </message>
        <message>
            <source>No topic has a miss.</source>
            <translation>No topic has a miss.</translation>
        </message>
        <message>
            <source>None of this kind and length.</source>
            <translation>None of this kind and length.</translation>
        </message>
        <message>
            <source>Not a directory</source>
            <translation>Not a directory</translation>
        </message>
        <message>
            <source>Not sure yet</source>
            <translation>Not sure yet</translation>
        </message>
        <message>
            <source>Not sure yet: about {count} more</source>
            <translation>Not sure yet: about {count} more</translation>
        </message>
        <message>
            <source>Not sure yet: {names}.</source>
            <translation>Not sure yet: {names}.</translation>
        </message>
        <message>
            <source>Nothing was flagged.</source>
            <translation>Nothing was flagged.</translation>
        </message>
        <message numerus="yes">
            <source>On average they were %n point(s) too high.</source>
            <translation>
                <numerusform>On average they were %Ln point too high.</numerusform>
                <numerusform>On average they were %Ln points too high.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>On average they were %n point(s) too low.</source>
            <translation>
                <numerusform>On average they were %Ln point too low.</numerusform>
                <numerusform>On average they were %Ln points too low.</numerusform>
            </translation>
        </message>
        <message>
            <source>On average they were neither too high nor too low.</source>
            <translation>On average they were neither too high nor too low.</translation>
        </message>
        <message>
            <source>On track</source>
            <translation>On track</translation>
        </message>
        <message>
            <source>On track: {names}.</source>
            <translation>On track: {names}.</translation>
        </message>
        <message>
            <source>Operation not permitted</source>
            <translation>Operation not permitted</translation>
        </message>
        <message>
            <source>Over-confidence: points claimed less points right</source>
            <translation>Over-confidence: points claimed less points right</translation>
        </message>
        <message>
            <source>Pace</source>
            <translation>Pace</translation>
        </message>
        <message>
            <source>Page {number} of {pages}</source>
            <translation>Page {number} of {pages}</translation>
        </message>
        <message>
            <source>Permission denied</source>
            <translation>Permission denied</translation>
        </message>
        <message>
            <source>Practice, not affiliated with the certifier; no real exam content.</source>
            <translation>Practice, not affiliated with the certifier; no real exam content.</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Questions 1 to {n}; the highest bar is {longest}. A dot below: not right.</source>
            <translation>Questions 1 to {n}; the highest bar is {longest}. A dot below: not right.</translation>
        </message>
        <message>
            <source>Questions of mock exams that were not submitted are not in here.</source>
            <translation>Questions of mock exams that were not submitted are not in here.</translation>
        </message>
        <message>
            <source>Questions seen</source>
            <translation>Questions seen</translation>
        </message>
        <message>
            <source>Read-only file system</source>
            <translation>Read-only file system</translation>
        </message>
        <message>
            <source>Readiness</source>
            <translation>Readiness</translation>
        </message>
        <message>
            <source>Readiness, version {version}</source>
            <translation>Readiness, version {version}</translation>
        </message>
        <message>
            <source>Repeats</source>
            <translation>Repeats</translation>
        </message>
        <message>
            <source>Restore the newest backup with the command: restore {file}</source>
            <translation>Restore the newest backup with the command: restore {file}</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>Right</translation>
        </message>
        <message>
            <source>Right before that</source>
            <translation>Right before that</translation>
        </message>
        <message>
            <source>Right here</source>
            <translation>Right here</translation>
        </message>
        <message>
            <source>Right in the last {minutes} min</source>
            <translation>Right in the last {minutes} min</translation>
        </message>
        <message>
            <source>Right of the others</source>
            <translation>Right of the others</translation>
        </message>
        <message>
            <source>Right of those flagged</source>
            <translation>Right of those flagged</translation>
        </message>
        <message>
            <source>Right when sure</source>
            <translation>Right when sure</translation>
        </message>
        <message>
            <source>Score as it stands</source>
            <translation>Score as it stands</translation>
        </message>
        <message>
            <source>Score of the first choices</source>
            <translation>Score of the first choices</translation>
        </message>
        <message>
            <source>Scoring rule</source>
            <translation>Scoring rule</translation>
        </message>
        <message>
            <source>Seen and left open</source>
            <translation>Seen and left open</translation>
        </message>
        <message>
            <source>Share right, 90% range</source>
            <translation>Share right, 90% range</translation>
        </message>
        <message>
            <source>Shares are what you would get right of new questions, with a 90% range: a model with a level of yours, one a discipline and one a topic, guessing and growth. Your answers are worth {weight} fresh ones to it. A word stands only where the chance is at least 80%.</source>
            <translation>Shares are what you would get right of new questions, with a 90% range: a model with a level of yours, one a discipline and one a topic, guessing and growth. Your answers are worth {weight} fresh ones to it. A word stands only where the chance is at least 80%.</translation>
        </message>
        <message>
            <source>Sitting</source>
            <translation>Sitting</translation>
        </message>
        <message>
            <source>Somewhat tired</source>
            <translation>Somewhat tired</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Sure</translation>
        </message>
        <message>
            <source>Sure but wrong</source>
            <translation>Sure but wrong</translation>
        </message>
        <message>
            <source>Taken away</source>
            <translation>Taken away</translation>
        </message>
        <message>
            <source>The disk did not take or give what {file} holds. Check the disk and try again.</source>
            <translation>The disk did not take or give what {file} holds. Check the disk and try again.</translation>
        </message>
        <message>
            <source>The disk that holds {file} is full, so nothing was saved. Free some space and try again.</source>
            <translation>The disk that holds {file} is full, so nothing was saved. Free some space and try again.</translation>
        </message>
        <message>
            <source>The range is made to hold nine exams in ten. It assumes an exam about as hard as this bank, with some room either way; how hard it really is, no answer of yours can tell.</source>
            <translation>The range is made to hold nine exams in ten. It assumes an exam about as hard as this bank, with some room either way; how hard it really is, no answer of yours can tell.</translation>
        </message>
        <message>
            <source>The settings could not be saved to {file}: {reason}.</source>
            <translation>The settings could not be saved to {file}: {reason}.</translation>
        </message>
        <message>
            <source>The slowest</source>
            <translation>The slowest</translation>
        </message>
        <message>
            <source>There is no backup of it. Move it away to begin anew.</source>
            <translation>There is no backup of it. Move it away to begin anew.</translation>
        </message>
        <message>
            <source>Think so</source>
            <translation>Think so</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Time</translation>
        </message>
        <message>
            <source>Time per question</source>
            <translation>Time per question</translation>
        </message>
        <message>
            <source>Time studied</source>
            <translation>Time studied</translation>
        </message>
        <message>
            <source>Time used</source>
            <translation>Time used</translation>
        </message>
        <message>
            <source>Too many levels of symbolic links</source>
            <translation>Too many levels of symbolic links</translation>
        </message>
        <message>
            <source>Too short</source>
            <translation>Too short</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Topic</translation>
        </message>
        <message>
            <source>Topics to repair</source>
            <translation>Topics to repair</translation>
        </message>
        <message>
            <source>Topics, each first answer</source>
            <translation>Topics, each first answer</translation>
        </message>
        <message>
            <source>Used: {count} first answers, from quizzes and submitted mock exams. A later answer to the same question counts as far as you will not just have remembered it.</source>
            <translation>Used: {count} first answers, from quizzes and submitted mock exams. A later answer to the same question counts as far as you will not just have remembered it.</translation>
        </message>
        <message>
            <source>Very tired</source>
            <translation>Very tired</translation>
        </message>
        <message>
            <source>Weak</source>
            <translation>Weak</translation>
        </message>
        <message>
            <source>Weak-discipline report</source>
            <translation>Weak-discipline report</translation>
        </message>
        <message>
            <source>Weak: {names}.</source>
            <translation>Weak: {names}.</translation>
        </message>
        <message>
            <source>What you said before the result</source>
            <translation>What you said before the result</translation>
        </message>
        <message>
            <source>Where do you think you are against your target of {target} %?</source>
            <translation>Where do you think you are against your target of {target} %?</translation>
        </message>
        <message>
            <source>Worth so many fresh first answers</source>
            <translation>Worth so many fresh first answers</translation>
        </message>
        <message>
            <source>You said</source>
            <translation>You said</translation>
        </message>
        <message>
            <source>You told of no answer how sure you were.</source>
            <translation>You told of no answer how sure you were.</translation>
        </message>
        <message>
            <source>Your other first answers</source>
            <translation>Your other first answers</translation>
        </message>
        <message>
            <source>a backslash in double quotes means something else</source>
            <translation>a backslash in double quotes means something else</translation>
        </message>
        <message>
            <source>a bank begins with a file of this name; copy that of another bank</source>
            <translation>a bank begins with a file of this name; copy that of another bank</translation>
        </message>
        <message>
            <source>a bank is a folder of its own</source>
            <translation>a bank is a folder of its own</translation>
        </message>
        <message>
            <source>a bank needs no more than six; look for a bracket that is not closed</source>
            <translation>a bank needs no more than six; look for a bracket that is not closed</translation>
        </message>
        <message>
            <source>a character that cannot be seen stands here (U+{code:04X})</source>
            <translation>a character that cannot be seen stands here (U+{code:04X})</translation>
        </message>
        <message>
            <source>a colon stands where none can be</source>
            <translation>a colon stands where none can be</translation>
        </message>
        <message>
            <source>a comma inside {{…}} ends a value: put the text before it in quotes</source>
            <translation>a comma inside {{…}} ends a value: put the text before it in quotes</translation>
        </message>
        <message>
            <source>a group is opened with {{ and never closed</source>
            <translation>a group is opened with {{ and never closed</translation>
        </message>
        <message>
            <source>a key must be a word</source>
            <translation>a key must be a word</translation>
        </message>
        <message>
            <source>a line that does not fit those above it</source>
            <translation>a line that does not fit those above it</translation>
        </message>
        <message>
            <source>a line without a key and a colon</source>
            <translation>a line without a key and a colon</translation>
        </message>
        <message>
            <source>a link to a folder is not followed</source>
            <translation>a link to a folder is not followed</translation>
        </message>
        <message>
            <source>a list begins where none can</source>
            <translation>a list begins where none can</translation>
        </message>
        <message>
            <source>a list entry without its dash, or a line indented too little</source>
            <translation>a list entry without its dash, or a line indented too little</translation>
        </message>
        <message>
            <source>a list is opened with [ and never closed</source>
            <translation>a list is opened with [ and never closed</translation>
        </message>
        <message>
            <source>a question cannot be its own enemy</source>
            <translation>a question cannot be its own enemy</translation>
        </message>
        <message>
            <source>a question has exactly one correct option; here are {keys}</source>
            <translation>a question has exactly one correct option; here are {keys}</translation>
        </message>
        <message>
            <source>a quote is opened and never closed</source>
            <translation>a quote is opened and never closed</translation>
        </message>
        <message>
            <source>a second document begins here</source>
            <translation>a second document begins here</translation>
        </message>
        <message>
            <source>a tab stands where spaces belong</source>
            <translation>a tab stands where spaces belong</translation>
        </message>
        <message>
            <source>a topic file is &lt;folder&gt;/&lt;topic&gt;.yaml, a page of the guide is guide/&lt;topic&gt;.md</source>
            <translation>a topic file is &lt;folder&gt;/&lt;topic&gt;.yaml, a page of the guide is guide/&lt;topic&gt;.md</translation>
        </message>
        <message>
            <source>a topic file needs one folder around it</source>
            <translation>a topic file needs one folder around it</translation>
        </message>
        <message>
            <source>a value begins with a tab, @, %, ` or another mark that YAML keeps for itself</source>
            <translation>a value begins with a tab, @, %, ` or another mark that YAML keeps for itself</translation>
        </message>
        <message>
            <source>a value does not fit ({reason})</source>
            <translation>a value does not fit ({reason})</translation>
        </message>
        <message>
            <source>add `{framework}: &lt;discipline&gt;`</source>
            <translation>add `{framework}: &lt;discipline&gt;`</translation>
        </message>
        <message>
            <source>add a line `{name}:` here</source>
            <translation>add a line `{name}:` here</translation>
        </message>
        <message>
            <source>add it to the bank, or name one that is there</source>
            <translation>add it to the bank, or name one that is there</translation>
        </message>
        <message>
            <source>add it to {file}, or name one that is there</source>
            <translation>add it to {file}, or name one that is there</translation>
        </message>
        <message>
            <source>add or remove options</source>
            <translation>add or remove options</translation>
        </message>
        <message>
            <source>add or remove questions</source>
            <translation>add or remove questions</translation>
        </message>
        <message>
            <source>add {more}</source>
            <translation>add {more}</translation>
        </message>
        <message>
            <source>all of them, since the file is not TOML</source>
            <translation>all of them, since the file is not TOML</translation>
        </message>
        <message>
            <source>an event with the same id is here already and says something else</source>
            <translation>an event with the same id is here already and says something else</translation>
        </message>
        <message>
            <source>an id is never used again: take a new one</source>
            <translation>an id is never used again: take a new one</translation>
        </message>
        <message>
            <source>an option combines others</source>
            <translation>an option combines others</translation>
        </message>
        <message numerus="yes">
            <source>an option has %n word(s)</source>
            <translation>
                <numerusform>an option has %Ln word</numerusform>
                <numerusform>an option has %Ln words</numerusform>
            </translation>
        </message>
        <message>
            <source>an option stands for all others</source>
            <translation>an option stands for all others</translation>
        </message>
        <message>
            <source>an option stands for none of the others</source>
            <translation>an option stands for none of the others</translation>
        </message>
        <message>
            <source>anchors (&amp;name) and aliases (*name) are not allowed</source>
            <translation>anchors (&amp;name) and aliases (*name) are not allowed</translation>
        </message>
        <message numerus="yes">
            <source>and %n more problem(s) from here on</source>
            <translation>
                <numerusform>and %Ln more problem from here on</numerusform>
                <numerusform>and %Ln more problems from here on</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more problem(s) with other files</source>
            <translation>
                <numerusform>and %Ln more problem with other files</numerusform>
                <numerusform>and %Ln more problems with other files</numerusform>
            </translation>
        </message>
        <message>
            <source>ask a whole question that can be answered without the options</source>
            <translation>ask a whole question that can be answered without the options</translation>
        </message>
        <message>
            <source>ask a whole question, or write the article into the options</source>
            <translation>ask a whole question, or write the article into the options</translation>
        </message>
        <message>
            <source>ask another thing, in another situation</source>
            <translation>ask another thing, in another situation</translation>
        </message>
        <message>
            <source>ask it positively</source>
            <translation>ask it positively</translation>
        </message>
        <message>
            <source>ask it positively, or set the word in bold capitals</source>
            <translation>ask it positively, or set the word in bold capitals</translation>
        </message>
        <message>
            <source>begin each entry with a dash, or write [a, b]</source>
            <translation>begin each entry with a dash, or write [a, b]</translation>
        </message>
        <message>
            <source>begin it on a line of its own</source>
            <translation>begin it on a line of its own</translation>
        </message>
        <message>
            <source>begin with `schema: 1`</source>
            <translation>begin with `schema: 1`</translation>
        </message>
        <message>
            <source>begin with a line ---, then topic, title and sources, then a line ---</source>
            <translation>begin with a line ---, then topic, title and sources, then a line ---</translation>
        </message>
        <message>
            <source>change the id, or remove one of them</source>
            <translation>change the id, or remove one of them</translation>
        </message>
        <message>
            <source>check how far it is indented</source>
            <translation>check how far it is indented</translation>
        </message>
        <message>
            <source>check how far it is indented, and the quotes before it</source>
            <translation>check how far it is indented, and the quotes before it</translation>
        </message>
        <message>
            <source>check that it is there and may be read</source>
            <translation>check that it is there and may be read</translation>
        </message>
        <message>
            <source>check that {folder} is there and may be read</source>
            <translation>check that {folder} is there and may be read</translation>
        </message>
        <message>
            <source>chi-square of {options} letters {where}</source>
            <translation>chi-square of {options} letters {where}</translation>
        </message>
        <message>
            <source>close it</source>
            <translation>close it</translation>
        </message>
        <message>
            <source>close it with ]</source>
            <translation>close it with ]</translation>
        </message>
        <message>
            <source>close it with }}</source>
            <translation>close it with }}</translation>
        </message>
        <message>
            <source>compare it with a file that works</source>
            <translation>compare it with a file that works</translation>
        </message>
        <message>
            <source>compare the line with those around it</source>
            <translation>compare the line with those around it</translation>
        </message>
        <message>
            <source>counted by the clock</source>
            <translation>counted by the clock</translation>
        </message>
        <message>
            <source>delete it</source>
            <translation>delete it</translation>
        </message>
        <message>
            <source>did you mean {name}?</source>
            <translation>did you mean {name}?</translation>
        </message>
        <message>
            <source>earlier</source>
            <translation>earlier</translation>
        </message>
        <message>
            <source>entry {place} of {name}</source>
            <translation>entry {place} of {name}</translation>
        </message>
        <message>
            <source>even out the options</source>
            <translation>even out the options</translation>
        </message>
        <message>
            <source>first sitting</source>
            <translation>first sitting</translation>
        </message>
        <message>
            <source>folders lie more than {most} deep</source>
            <translation>folders lie more than {most} deep</translation>
        </message>
        <message>
            <source>give this one a new id</source>
            <translation>give this one a new id</translation>
        </message>
        <message>
            <source>id or device is empty</source>
            <translation>id or device is empty</translation>
        </message>
        <message>
            <source>in the bank</source>
            <translation>in the bank</translation>
        </message>
        <message>
            <source>in {form}</source>
            <translation>in {form}</translation>
        </message>
        <message>
            <source>indent it under the text it belongs to, or {quote}</source>
            <translation>indent it under the text it belongs to, or {quote}</translation>
        </message>
        <message>
            <source>indent with spaces</source>
            <translation>indent with spaces</translation>
        </message>
        <message>
            <source>indent with spaces; {quote}</source>
            <translation>indent with spaces; {quote}</translation>
        </message>
        <message>
            <source>it has no size</source>
            <translation>it has no size</translation>
        </message>
        <message>
            <source>it has {pixels:.1f} megapixels; the limit is {limit}</source>
            <translation>it has {pixels:.1f} megapixels; the limit is {limit}</translation>
        </message>
        <message>
            <source>it is not a PNG or JPEG picture</source>
            <translation>it is not a PNG or JPEG picture</translation>
        </message>
        <message>
            <source>items with a negative stem</source>
            <translation>items with a negative stem</translation>
        </message>
        <message>
            <source>items with a suppressed warning</source>
            <translation>items with a suppressed warning</translation>
        </message>
        <message>
            <source>items with a warning</source>
            <translation>items with a warning</translation>
        </message>
        <message>
            <source>items with all of the above</source>
            <translation>items with all of the above</translation>
        </message>
        <message>
            <source>items with an unfocused stem</source>
            <translation>items with an unfocused stem</translation>
        </message>
        <message>
            <source>items with none of the above</source>
            <translation>items with none of the above</translation>
        </message>
        <message>
            <source>its enemy {enemy} stands in the same form {form}</source>
            <translation>its enemy {enemy} stands in the same form {form}</translation>
        </message>
        <message>
            <source>keep one of the two</source>
            <translation>keep one of the two</translation>
        </message>
        <message>
            <source>key is the longest option</source>
            <translation>key is the longest option</translation>
        </message>
        <message>
            <source>key is the longest option, share</source>
            <translation>key is the longest option, share</translation>
        </message>
        <message>
            <source>key is the shortest option</source>
            <translation>key is the shortest option</translation>
        </message>
        <message>
            <source>key repeats the stem most</source>
            <translation>key repeats the stem most</translation>
        </message>
        <message>
            <source>keys among options with an absolute</source>
            <translation>keys among options with an absolute</translation>
        </message>
        <message>
            <source>leave out what the decision does not need</source>
            <translation>leave out what the decision does not need</translation>
        </message>
        <message>
            <source>lint_ok names {rule}, which gives no warning here</source>
            <translation>lint_ok names {rule}, which gives no warning here</translation>
        </message>
        <message>
            <source>lists and groups are nested more than {most} deep</source>
            <translation>lists and groups are nested more than {most} deep</translation>
        </message>
        <message>
            <source>longest run of one letter in {form}</source>
            <translation>longest run of one letter in {form}</translation>
        </message>
        <message>
            <source>measured by the clock on the wall</source>
            <translation>measured by the clock on the wall</translation>
        </message>
        <message>
            <source>measured by the clock since the machine's start</source>
            <translation>measured by the clock since the machine's start</translation>
        </message>
        <message>
            <source>median words of stem and options</source>
            <translation>median words of stem and options</translation>
        </message>
        <message>
            <source>mend the image</source>
            <translation>mend the image</translation>
        </message>
        <message>
            <source>mend the others first</source>
            <translation>mend the others first</translation>
        </message>
        <message>
            <source>mend the weights</source>
            <translation>mend the weights</translation>
        </message>
        <message>
            <source>move one of the two</source>
            <translation>move one of the two</translation>
        </message>
        <message>
            <source>name a discipline of the framework</source>
            <translation>name a discipline of the framework</translation>
        </message>
        <message>
            <source>name one of the frameworks above</source>
            <translation>name one of the frameworks above</translation>
        </message>
        <message>
            <source>name one of the frameworks below</source>
            <translation>name one of the frameworks below</translation>
        </message>
        <message>
            <source>nested too deeply</source>
            <translation>nested too deeply</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>no answer</translation>
        </message>
        <message>
            <source>no answer yet</source>
            <translation>no answer yet</translation>
        </message>
        <message>
            <source>none</source>
            <translation>none</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>none yet</translation>
        </message>
        <message>
            <source>none, drawn from practice</source>
            <translation>none, drawn from practice</translation>
        </message>
        <message>
            <source>not a line of a study log</source>
            <translation>not a line of a study log</translation>
        </message>
        <message>
            <source>not a study log</source>
            <translation>not a study log</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>not counted</translation>
        </message>
        <message numerus="yes">
            <source>of %n answer(s)</source>
            <translation>
                <numerusform>of %Ln answer</numerusform>
                <numerusform>of %Ln answers</numerusform>
            </translation>
        </message>
        <message>
            <source>of {questions}, likely</source>
            <translation>of {questions}, likely</translation>
        </message>
        <message>
            <source>points off the blueprint in practice: {name}</source>
            <translation>points off the blueprint in practice: {name}</translation>
        </message>
        <message>
            <source>put a PNG or JPEG there</source>
            <translation>put a PNG or JPEG there</translation>
        </message>
        <message>
            <source>put both into one</source>
            <translation>put both into one</translation>
        </message>
        <message>
            <source>put it in quotes: "{written}"</source>
            <translation>put it in quotes: "{written}"</translation>
        </message>
        <message>
            <source>put one of the two into another form, or make them enemies</source>
            <translation>put one of the two into another form, or make them enemies</translation>
        </message>
        <message>
            <source>put the file itself here</source>
            <translation>put the file itself here</translation>
        </message>
        <message>
            <source>put the folder itself here</source>
            <translation>put the folder itself here</translation>
        </message>
        <message>
            <source>put the image into the bank's folder media and write ![words](media/name.png)</source>
            <translation>put the image into the bank's folder media and write ![words](media/name.png)</translation>
        </message>
        <message>
            <source>put the text in quotes, or after | on lines of its own</source>
            <translation>put the text in quotes, or after | on lines of its own</translation>
        </message>
        <message>
            <source>put the text in quotes: an unquoted # begins a comment</source>
            <translation>put the text in quotes: an unquoted # begins a comment</translation>
        </message>
        <message>
            <source>question {listed}: left as it was, {before}; it would be {after}</source>
            <translation>question {listed}: left as it was, {before}; it would be {after}</translation>
        </message>
        <message>
            <source>question {listed}: taken over, {before} before and {after} after</source>
            <translation>question {listed}: taken over, {before} before and {after} after</translation>
        </message>
        <message>
            <source>rates of absolutes among distractors and keys, higher to lower</source>
            <translation>rates of absolutes among distractors and keys, higher to lower</translation>
        </message>
        <message>
            <source>relaxed</source>
            <translation>relaxed</translation>
        </message>
        <message>
            <source>remove it</source>
            <translation>remove it</translation>
        </message>
        <message>
            <source>remove it from the bank</source>
            <translation>remove it from the bank</translation>
        </message>
        <message>
            <source>remove it, or check how far it is indented</source>
            <translation>remove it, or check how far it is indented</translation>
        </message>
        <message>
            <source>remove one of them, or say in the stem what decides</source>
            <translation>remove one of them, or say in the stem what decides</translation>
        </message>
        <message>
            <source>remove the line `---`</source>
            <translation>remove the line `---`</translation>
        </message>
        <message>
            <source>remove the tag; text that begins with ! stands in quotes</source>
            <translation>remove the tag; text that begins with ! stands in quotes</translation>
        </message>
        <message>
            <source>remove {more}</source>
            <translation>remove {more}</translation>
        </message>
        <message>
            <source>rename the file, or mend the topic</source>
            <translation>rename the file, or mend the topic</translation>
        </message>
        <message>
            <source>right</source>
            <translation>right</translation>
        </message>
        <message>
            <source>save it again with the encoding UTF-8</source>
            <translation>save it again with the encoding UTF-8</translation>
        </message>
        <message>
            <source>say how far it goes, or take the word out of the distractors</source>
            <translation>say how far it goes, or take the word out of the distractors</translation>
        </message>
        <message>
            <source>say it in other words, or in a distractor too</source>
            <translation>say it in other words, or in a distractor too</translation>
        </message>
        <message>
            <source>say it in words of your own</source>
            <translation>say it in words of your own</translation>
        </message>
        <message>
            <source>say what the option proposes: the order is shuffled</source>
            <translation>say what the option proposes: the order is shuffled</translation>
        </message>
        <message>
            <source>say why, in this situation</source>
            <translation>say why, in this situation</translation>
        </message>
        <message>
            <source>seen before</source>
            <translation>seen before</translation>
        </message>
        <message>
            <source>share of the commonest letter {where}</source>
            <translation>share of the commonest letter {where}</translation>
        </message>
        <message>
            <source>share of the rarest letter {where}</source>
            <translation>share of the rarest letter {where}</translation>
        </message>
        <message>
            <source>shorten it</source>
            <translation>shorten it</translation>
        </message>
        <message>
            <source>sort the options</source>
            <translation>sort the options</translation>
        </message>
        <message>
            <source>split it</source>
            <translation>split it</translation>
        </message>
        <message>
            <source>split it, or remove it from the bank</source>
            <translation>split it, or remove it from the bank</translation>
        </message>
        <message>
            <source>split the file, or remove some</source>
            <translation>split the file, or remove some</translation>
        </message>
        <message>
            <source>stem and key are {ratio:.0f} like {item}</source>
            <translation>stem and key are {ratio:.0f} like {item}</translation>
        </message>
        <message numerus="yes">
            <source>stem and options have %n word(s)</source>
            <translation>
                <numerusform>stem and options have %Ln word</numerusform>
                <numerusform>stem and options have %Ln words</numerusform>
            </translation>
        </message>
        <message>
            <source>strict</source>
            <translation>strict</translation>
        </message>
        <message>
            <source>tags (!name) are not allowed</source>
            <translation>tags (!name) are not allowed</translation>
        </message>
        <message>
            <source>take another fact</source>
            <translation>take another fact</translation>
        </message>
        <message>
            <source>take another fact, or move the question into the form</source>
            <translation>take another fact, or move the question into the form</translation>
        </message>
        <message>
            <source>take it out; an error cannot be suppressed</source>
            <translation>take it out; an error cannot be suppressed</translation>
        </message>
        <message>
            <source>text that begins with * or &amp; stands without quotes</source>
            <translation>text that begins with * or &amp; stands without quotes</translation>
        </message>
        <message>
            <source>text that begins with [ or {{ or ? stands in quotes</source>
            <translation>text that begins with [ or {{ or ? stands in quotes</translation>
        </message>
        <message>
            <source>text that begins with [ or {{ or holds a colon needs quotes</source>
            <translation>text that begins with [ or {{ or holds a colon needs quotes</translation>
        </message>
        <message>
            <source>the bank id {id} is taken by the bank in {home}</source>
            <translation>the bank id {id} is taken by the bank in {home}</translation>
        </message>
        <message>
            <source>the bank's folder cannot be read: {reason}</source>
            <translation>the bank's folder cannot be read: {reason}</translation>
        </message>
        <message>
            <source>the clock</source>
            <translation>the clock</translation>
        </message>
        <message>
            <source>the content does not have the hash it is filed under</source>
            <translation>the content does not have the hash it is filed under</translation>
        </message>
        <message>
            <source>the discipline {id} is given twice</source>
            <translation>the discipline {id} is given twice</translation>
        </message>
        <message numerus="yes">
            <source>the exam's questions have %n option(s); here are {given}</source>
            <translation>
                <numerusform>the exam's questions have %Ln option; here are {given}</numerusform>
                <numerusform>the exam's questions have %Ln options; here are {given}</numerusform>
            </translation>
        </message>
        <message>
            <source>the figures of the options are in no order</source>
            <translation>the figures of the options are in no order</translation>
        </message>
        <message>
            <source>the file</source>
            <translation>the file</translation>
        </message>
        <message>
            <source>the file cannot be read: {reason}</source>
            <translation>the file cannot be read: {reason}</translation>
        </message>
        <message>
            <source>the file has more than {most:,} values</source>
            <translation>the file has more than {most:,} values</translation>
        </message>
        <message>
            <source>the file has {size:.1f} MB; the limit is {limit} MB</source>
            <translation>the file has {size:.1f} MB; the limit is {limit} MB</translation>
        </message>
        <message>
            <source>the file holds {found} content lines of {stated}</source>
            <translation>the file holds {found} content lines of {stated}</translation>
        </message>
        <message>
            <source>the file holds {found} events lines of {stated}</source>
            <translation>the file holds {found} events lines of {stated}</translation>
        </message>
        <message>
            <source>the file is empty</source>
            <translation>the file is empty</translation>
        </message>
        <message>
            <source>the file is not UTF-8</source>
            <translation>the file is not UTF-8</translation>
        </message>
        <message>
            <source>the folder holds more than {files} files or {folders} folders</source>
            <translation>the folder holds more than {files} files or {folders} folders</translation>
        </message>
        <message>
            <source>the form {form} asks this fact already in {question}</source>
            <translation>the form {form} asks this fact already in {question}</translation>
        </message>
        <message numerus="yes">
            <source>the form {form} has %n question(s) in {discipline} and needs {needs}</source>
            <translation>
                <numerusform>the form {form} has %Ln question in {discipline} and needs {needs}</numerusform>
                <numerusform>the form {form} has %Ln questions in {discipline} and needs {needs}</numerusform>
            </translation>
        </message>
        <message>
            <source>the form {form} has no questions yet; it needs {needs}</source>
            <translation>the form {form} has no questions yet; it needs {needs}</translation>
        </message>
        <message>
            <source>the id {id} is taken at line {line}</source>
            <translation>the id {id} is taken at line {line}</translation>
        </message>
        <message>
            <source>the id {id} is taken in {file}, line {line}</source>
            <translation>the id {id} is taken in {file}, line {line}</translation>
        </message>
        <message>
            <source>the id {id} was retired in {version}</source>
            <translation>the id {id} was retired in {version}</translation>
        </message>
        <message>
            <source>the image without a name lies outside of media/</source>
            <translation>the image without a name lies outside of media/</translation>
        </message>
        <message>
            <source>the image {file} cannot be used: {fault}</source>
            <translation>the image {file} cannot be used: {fault}</translation>
        </message>
        <message>
            <source>the image {file} lies outside of media/</source>
            <translation>the image {file} lies outside of media/</translation>
        </message>
        <message>
            <source>the key alone agrees with the stem's grammar</source>
            <translation>the key alone agrees with the stem's grammar</translation>
        </message>
        <message>
            <source>the key is {ratio:.2f} times as long as the longest distractor</source>
            <translation>the key is {ratio:.2f} times as long as the longest distractor</translation>
        </message>
        <message>
            <source>the key is {ratio:.2f} times as long as the shortest distractor</source>
            <translation>the key is {ratio:.2f} times as long as the shortest distractor</translation>
        </message>
        <message>
            <source>the key repeats words of the stem: {words}</source>
            <translation>the key repeats words of the stem: {words}</translation>
        </message>
        <message>
            <source>the key {key} was given already, at line {line}, column {column}</source>
            <translation>the key {key} was given already, at line {line}, column {column}</translation>
        </message>
        <message>
            <source>the link leads nowhere</source>
            <translation>the link leads nowhere</translation>
        </message>
        <message>
            <source>the link leads out of the bank's folder</source>
            <translation>the link leads out of the bank's folder</translation>
        </message>
        <message>
            <source>the log was written by a newer version of the app</source>
            <translation>the log was written by a newer version of the app</translation>
        </message>
        <message>
            <source>the option id {id} is given twice</source>
            <translation>the option id {id} is given twice</translation>
        </message>
        <message>
            <source>the options {one} and {other} say the same</source>
            <translation>the options {one} and {other} say the same</translation>
        </message>
        <message>
            <source>the page does not begin with its data</source>
            <translation>the page does not begin with its data</translation>
        </message>
        <message>
            <source>the page has no text</source>
            <translation>the page has no text</translation>
        </message>
        <message>
            <source>the plan does not fit</source>
            <translation>the plan does not fit</translation>
        </message>
        <message>
            <source>the question is turned round by {word}</source>
            <translation>the question is turned round by {word}</translation>
        </message>
        <message>
            <source>the questions of this scenario stand in {pools}</source>
            <translation>the questions of this scenario stand in {pools}</translation>
        </message>
        <message>
            <source>the stem asks nothing</source>
            <translation>the stem asks nothing</translation>
        </message>
        <message numerus="yes">
            <source>the stem has %n word(s)</source>
            <translation>
                <numerusform>the stem has %Ln word</numerusform>
                <numerusform>the stem has %Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the stem is a heading of %n word(s)</source>
            <translation>
                <numerusform>the stem is a heading of %Ln word</numerusform>
                <numerusform>the stem is a heading of %Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>the stem is negative, and so are %n option(s)</source>
            <translation>
                <numerusform>the stem is negative, and so are %Ln option</numerusform>
                <numerusform>the stem is negative, and so are %Ln options</numerusform>
            </translation>
        </message>
        <message>
            <source>the stem is {ratio:.0f} like that of {item}, the key is another</source>
            <translation>the stem is {ratio:.0f} like that of {item}, the key is another</translation>
        </message>
        <message>
            <source>the stem of {item} tells the key</source>
            <translation>the stem of {item} tells the key</translation>
        </message>
        <message numerus="yes">
            <source>the stem's grammar rules out %n option(s)</source>
            <translation>
                <numerusform>the stem's grammar rules out %Ln option</numerusform>
                <numerusform>the stem's grammar rules out %Ln options</numerusform>
            </translation>
        </message>
        <message>
            <source>the topic has no place in the exam's framework {framework}</source>
            <translation>the topic has no place in the exam's framework {framework}</translation>
        </message>
        <message>
            <source>the topic is {topic} and the file is named {file}</source>
            <translation>the topic is {topic} and the file is named {file}</translation>
        </message>
        <message>
            <source>the topic {topic} has a page already: {file}</source>
            <translation>the topic {topic} has a page already: {file}</translation>
        </message>
        <message>
            <source>the weights of the exam's framework sum to {sum}, not 100</source>
            <translation>the weights of the exam's framework sum to {sum}, not 100</translation>
        </message>
        <message>
            <source>there are {given} options, not {wanted}</source>
            <translation>there are {given} options, not {wanted}</translation>
        </message>
        <message>
            <source>there is no day {day}</source>
            <translation>there is no day {day}</translation>
        </message>
        <message>
            <source>there is no discipline {name}</source>
            <translation>there is no discipline {name}</translation>
        </message>
        <message>
            <source>there is no framework {name}</source>
            <translation>there is no framework {name}</translation>
        </message>
        <message>
            <source>there is no image {file}</source>
            <translation>there is no image {file}</translation>
        </message>
        <message>
            <source>there is no pool {name}</source>
            <translation>there is no pool {name}</translation>
        </message>
        <message>
            <source>there is no question {name}</source>
            <translation>there is no question {name}</translation>
        </message>
        <message>
            <source>there is no scenario {name}</source>
            <translation>there is no scenario {name}</translation>
        </message>
        <message>
            <source>there is no source {name}</source>
            <translation>there is no source {name}</translation>
        </message>
        <message>
            <source>there is no term {name}</source>
            <translation>there is no term {name}</translation>
        </message>
        <message>
            <source>there is no topic {name}</source>
            <translation>there is no topic {name}</translation>
        </message>
        <message>
            <source>this fact is asked in the form {form} ({file}, line {line})</source>
            <translation>this fact is asked in the form {form} ({file}, line {line})</translation>
        </message>
        <message>
            <source>this image is not written as ours are</source>
            <translation>this image is not written as ours are</translation>
        </message>
        <message>
            <source>this is no file of a bank</source>
            <translation>this is no file of a bank</translation>
        </message>
        <message>
            <source>this is not YAML: {problem}</source>
            <translation>this is not YAML: {problem}</translation>
        </message>
        <message>
            <source>this is not an ordinary file</source>
            <translation>this is not an ordinary file</translation>
        </message>
        <message>
            <source>this program reads {name} {expected}; a newer one may read this file</source>
            <translation>this program reads {name} {expected}; a newer one may read this file</translation>
        </message>
        <message numerus="yes">
            <source>this scenario has %n question(s); a block has 3 to 5</source>
            <translation>
                <numerusform>this scenario has %Ln question; a block has 3 to 5</numerusform>
                <numerusform>this scenario has %Ln questions; a block has 3 to 5</numerusform>
            </translation>
        </message>
        <message>
            <source>too few</source>
            <translation>too few</translation>
        </message>
        <message numerus="yes">
            <source>too few: %n answer(s)</source>
            <translation>
                <numerusform>too few: %Ln answer</numerusform>
                <numerusform>too few: %Ln answers</numerusform>
            </translation>
        </message>
        <message>
            <source>too few: {right} of {n} right</source>
            <translation>too few: {right} of {n} right</translation>
        </message>
        <message>
            <source>unknown key {name}</source>
            <translation>unknown key {name}</translation>
        </message>
        <message>
            <source>use another</source>
            <translation>use another</translation>
        </message>
        <message>
            <source>use another id</source>
            <translation>use another id</translation>
        </message>
        <message>
            <source>use one pool</source>
            <translation>use one pool</translation>
        </message>
        <message>
            <source>use small letters, digits and single hyphens</source>
            <translation>use small letters, digits and single hyphens</translation>
        </message>
        <message>
            <source>what is missing: {parts}</source>
            <translation>what is missing: {parts}</translation>
        </message>
        <message>
            <source>write ![words](media/name.png)</source>
            <translation>write ![words](media/name.png)</translation>
        </message>
        <message>
            <source>write \\ for one</source>
            <translation>write \\ for one</translation>
        </message>
        <message>
            <source>write `anchor: last`, or remove the line</source>
            <translation>write `anchor: last`, or remove the line</translation>
        </message>
        <message>
            <source>write `correct: true` at one of them</source>
            <translation>write `correct: true` at one of them</translation>
        </message>
        <message>
            <source>write `schema: 1` and `sources: []` into it</source>
            <translation>write `schema: 1` and `sources: []` into it</translation>
        </message>
        <message>
            <source>write a real date as 2026-11-21</source>
            <translation>write a real date as 2026-11-21</translation>
        </message>
        <message>
            <source>write an option that stands for itself</source>
            <translation>write an option that stands for itself</translation>
        </message>
        <message>
            <source>write another distractor</source>
            <translation>write another distractor</translation>
        </message>
        <message>
            <source>write digits alone, without quotes</source>
            <translation>write digits alone, without quotes</translation>
        </message>
        <message>
            <source>write it as 2026-11-21</source>
            <translation>write it as 2026-11-21</translation>
        </message>
        <message>
            <source>write it below the second ---</source>
            <translation>write it below the second ---</translation>
        </message>
        <message>
            <source>write it in small letters, without quotes</source>
            <translation>write it in small letters, without quotes</translation>
        </message>
        <message>
            <source>write it into the item</source>
            <translation>write it into the item</translation>
        </message>
        <message>
            <source>write its text, or remove the line</source>
            <translation>write its text, or remove the line</translation>
        </message>
        <message>
            <source>write its value, or remove the line</source>
            <translation>write its value, or remove the line</translation>
        </message>
        <message>
            <source>write lines of the form `key: value`</source>
            <translation>write lines of the form `key: value`</translation>
        </message>
        <message>
            <source>write the value out; text that begins with &amp; or * stands in quotes</source>
            <translation>write the value out; text that begins with &amp; or * stands in quotes</translation>
        </message>
        <message>
            <source>write {id}</source>
            <translation>write {id}</translation>
        </message>
        <message>
            <source>wrong</source>
            <translation>wrong</translation>
        </message>
        <message>
            <source>yourself</source>
            <translation>yourself</translation>
        </message>
        <message>
            <source>{count}</source>
            <translation>{count}</translation>
        </message>
        <message>
            <source>{count}, {right} right</source>
            <translation>{count}, {right} right</translation>
        </message>
        <message>
            <source>{day}. {bank}, version {version}. Your target: {target}%.</source>
            <translation>{day}. {bank}, version {version}. Your target: {target}%.</translation>
        </message>
        <message>
            <source>{file} cannot be written. Check that you may write to this folder and that the disk is not read-only.</source>
            <translation>{file} cannot be written. Check that you may write to this folder and that the disk is not read-only.</translation>
        </message>
        <message>
            <source>{file} cannot be written: {reason}.</source>
            <translation>{file} cannot be written: {reason}.</translation>
        </message>
        <message>
            <source>{file} has entries that belong to nothing in the table {table}; it was left as it was.</source>
            <translation>{file} has entries that belong to nothing in the table {table}; it was left as it was.</translation>
        </message>
        <message>
            <source>{file} is damaged or is not a study database. {advice}</source>
            <translation>{file} is damaged or is not a study database. {advice}</translation>
        </message>
        <message>
            <source>{file} is empty, so the answers are gone from it. {advice}</source>
            <translation>{file} is empty, so the answers are gone from it. {advice}</translation>
        </message>
        <message>
            <source>{file} is in use by another program. Close it and try again.</source>
            <translation>{file} is in use by another program. Close it and try again.</translation>
        </message>
        <message>
            <source>{file} is missing</source>
            <translation>{file} is missing</translation>
        </message>
        <message>
            <source>{file} is not a study database. Choose another profile with --profile.</source>
            <translation>{file} is not a study database. Choose another profile with --profile.</translation>
        </message>
        <message>
            <source>{file} is not a whole copy of a study database, so it was not used.</source>
            <translation>{file} is not a whole copy of a study database, so it was not used.</translation>
        </message>
        <message>
            <source>{file} is not there.</source>
            <translation>{file} is not there.</translation>
        </message>
        <message>
            <source>{file} refused: {reason}.</source>
            <translation>{file} refused: {reason}.</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of CCXP Study. Update the app, or choose another profile with --profile.</source>
            <translation>{file} was written by a newer version of CCXP Study. Update the app, or choose another profile with --profile.</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of CCXP Study. Update the app, then restore it.</source>
            <translation>{file} was written by a newer version of CCXP Study. Update the app, then restore it.</translation>
        </message>
        <message>
            <source>{file}, line {line}: {reason}</source>
            <translation>{file}, line {line}: {reason}</translation>
        </message>
        <message>
            <source>{file}: {about}</source>
            <translation>{file}: {about}</translation>
        </message>
        <message>
            <source>{folder} holds a learner's data already. Name an empty folder: --profile DIR demo.</source>
            <translation>{folder} holds a learner's data already. Name an empty folder: --profile DIR demo.</translation>
        </message>
        <message>
            <source>{folder} holds no learner's data yet. Open the window once: ./run</source>
            <translation>{folder} holds no learner's data yet. Open the window once: ./run</translation>
        </message>
        <message>
            <source>{hours} h on {days} days</source>
            <translation>{hours} h on {days} days</translation>
        </message>
        <message>
            <source>{key} is cut off by a comment</source>
            <translation>{key} is cut off by a comment</translation>
        </message>
        <message>
            <source>{known}, 90% range {low} to {high}; aimed at {wanted}</source>
            <translation>{known}, 90% range {low} to {high}; aimed at {wanted}</translation>
        </message>
        <message>
            <source>{low} to {high}</source>
            <translation>{low} to {high}</translation>
        </message>
        <message>
            <source>{low} to {high} likely, of {n}</source>
            <translation>{low} to {high} likely, of {n}</translation>
        </message>
        <message>
            <source>{low} to {high} of {questions}, likely</source>
            <translation>{low} to {high} of {questions}, likely</translation>
        </message>
        <message>
            <source>{minutes} min, {multiplier} times the usual</source>
            <translation>{minutes} min, {multiplier} times the usual</translation>
        </message>
        <message>
            <source>{most} or {last}</source>
            <translation>{most} or {last}</translation>
        </message>
        <message>
            <source>{name} can only be last, not {value}</source>
            <translation>{name} can only be last, not {value}</translation>
        </message>
        <message>
            <source>{name} does not fit</source>
            <translation>{name} does not fit</translation>
        </message>
        <message>
            <source>{name} does not fit here</source>
            <translation>{name} does not fit here</translation>
        </message>
        <message numerus="yes">
            <source>{name} has more than %n entries</source>
            <translation>
                <numerusform>{name} has more than %Ln entries</numerusform>
                <numerusform>{name} has more than %Ln entries</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is empty</source>
            <translation>{name} is empty</translation>
        </message>
        <message numerus="yes">
            <source>{name} is longer than %n character(s)</source>
            <translation>
                <numerusform>{name} is longer than %Ln character</numerusform>
                <numerusform>{name} is longer than %Ln characters</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} is missing</source>
            <translation>{name} is missing</translation>
        </message>
        <message>
            <source>{name} is not a number</source>
            <translation>{name} is not a number</translation>
        </message>
        <message>
            <source>{name} must be a date, not {value}</source>
            <translation>{name} must be a date, not {value}</translation>
        </message>
        <message>
            <source>{name} must be a group of keys with values</source>
            <translation>{name} must be a group of keys with values</translation>
        </message>
        <message>
            <source>{name} must be a list</source>
            <translation>{name} must be a list</translation>
        </message>
        <message>
            <source>{name} must be a whole number</source>
            <translation>{name} must be a whole number</translation>
        </message>
        <message>
            <source>{name} must be at least {least}, not {value}</source>
            <translation>{name} must be at least {least}, not {value}</translation>
        </message>
        <message>
            <source>{name} must be at most {most}, not {value}</source>
            <translation>{name} must be at most {most}, not {value}</translation>
        </message>
        <message>
            <source>{name} must be text</source>
            <translation>{name} must be text</translation>
        </message>
        <message>
            <source>{name} must be text and is read as a number</source>
            <translation>{name} must be text and is read as a number</translation>
        </message>
        <message>
            <source>{name} must be text and is read as true or false</source>
            <translation>{name} must be text and is read as true or false</translation>
        </message>
        <message>
            <source>{name} must be true or false</source>
            <translation>{name} must be true or false</translation>
        </message>
        <message>
            <source>{name} must be {expected}, not {value}</source>
            <translation>{name} must be {expected}, not {value}</translation>
        </message>
        <message numerus="yes">
            <source>{name} needs at least %n entries</source>
            <translation>
                <numerusform>{name} needs at least %Ln entries</numerusform>
                <numerusform>{name} needs at least %Ln entries</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} needs at least 1 entry</source>
            <translation>{name} needs at least 1 entry</translation>
        </message>
        <message>
            <source>{name}: {figure} points claimed less right, {note}</source>
            <translation>{name}: {figure} points claimed less right, {note}</translation>
        </message>
        <message>
            <source>{name}: {figure} right, {note}; taken for {claimed} %</source>
            <translation>{name}: {figure} right, {note}; taken for {claimed} %</translation>
        </message>
        <message>
            <source>{name}: {note}</source>
            <translation>{name}: {note}</translation>
        </message>
        <message>
            <source>{name}: {reason}</source>
            <translation>{name}: {reason}</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} and {other}</translation>
        </message>
        <message numerus="yes">
            <source>{part} has %n word(s)</source>
            <translation>
                <numerusform>{part} has %Ln word</numerusform>
                <numerusform>{part} has %Ln words</numerusform>
            </translation>
        </message>
        <message>
            <source>{part} names an option by its letter or place</source>
            <translation>{part} names an option by its letter or place</translation>
        </message>
        <message>
            <source>{part} only repeats the option or the key</source>
            <translation>{part} only repeats the option or the key</translation>
        </message>
        <message numerus="yes">
            <source>{part} shares %n word(s) in a row with a seed</source>
            <translation>
                <numerusform>{part} shares %Ln word in a row with a seed</numerusform>
                <numerusform>{part} shares %Ln words in a row with a seed</numerusform>
            </translation>
        </message>
        <message>
            <source>{points}</source>
            <translation>{points}</translation>
        </message>
        <message>
            <source>{pool} is the open pool and no form</source>
            <translation>{pool} is the open pool and no form</translation>
        </message>
        <message>
            <source>{quote}; or check how far the line is indented</source>
            <translation>{quote}; or check how far the line is indented</translation>
        </message>
        <message>
            <source>{right} of {n}</source>
            <translation>{right} of {n}</translation>
        </message>
        <message>
            <source>{right} of {n}. Right on your target.</source>
            <translation>{right} of {n}. Right on your target.</translation>
        </message>
        <message>
            <source>{right} of {n}. {points} above your target.</source>
            <translation>{right} of {n}. {points} above your target.</translation>
        </message>
        <message>
            <source>{right} of {n}. {points} below your target.</source>
            <translation>{right} of {n}. {points} below your target.</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <source>{so_far} Brier {brier}; a coin scores 0.25. {bias}</source>
            <translation>{so_far} Brier {brier}; a coin scores 0.25. {bias}</translation>
        </message>
        <message>
            <source>{so_far} Too few to judge them.</source>
            <translation>{so_far} Too few to judge them.</translation>
        </message>
        <message>
            <source>{times}, {minutes} min in all, {counted}, {by}</source>
            <translation>{times}, {minutes} min in all, {counted}, {by}</translation>
        </message>
        <message>
            <source>{title}, seen before, {day}</source>
            <translation>{title}, seen before, {day}</translation>
        </message>
        <message>
            <source>{title}, {day}</source>
            <translation>{title}, {day}</translation>
        </message>
        <message>
            <source>{used} of {limit} min</source>
            <translation>{used} of {limit} min</translation>
        </message>
        <message>
            <source>{value} cannot be an id: small letters, digits and single hyphens</source>
            <translation>{value} cannot be an id: small letters, digits and single hyphens</translation>
        </message>
        <message>
            <source>{what}, {day}. {bank}.</source>
            <translation>{what}, {day}. {bank}.</translation>
        </message>
        <message>
            <source>● right  ○ missed  · not asked yet</source>
            <translation>● right  ○ missed  · not asked yet</translation>
        </message>
    </context>
    <context>
        <name>Sitting</name>
        <message numerus="yes">
            <source>%n answered</source>
            <translation>
                <numerusform>%Ln answered</numerusform>
                <numerusform>%Ln answered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n are flagged</source>
            <translation>
                <numerusform>%Ln is flagged</numerusform>
                <numerusform>%Ln are flagged</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n have no answer, {flagged}.</source>
            <translation>
                <numerusform>%Ln has no answer, {flagged}.</numerusform>
                <numerusform>%Ln have no answer, {flagged}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n have no answer.</source>
            <translation>
                <numerusform>%Ln has no answer.</numerusform>
                <numerusform>%Ln have no answer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left.</source>
            <translation>
                <numerusform>%Ln minute left.</numerusform>
                <numerusform>%Ln minutes left.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) have no answer and {flagged}.</source>
            <translation>
                <numerusform>%Ln question has no answer and {flagged}.</numerusform>
                <numerusform>%Ln questions have no answer and {flagged}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) have no answer.</source>
            <translation>
                <numerusform>%Ln question has no answer.</numerusform>
                <numerusform>%Ln questions have no answer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) are not saved yet. They stay here, and your next step tries again. {why}</source>
            <translation>
                <numerusform>%Ln step is not saved yet. It stays here, and your next step tries again. {why}</numerusform>
                <numerusform>%Ln steps are not saved yet. They stay here, and your next step tries again. {why}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Summary</name>
        <message numerus="yes">
            <source>%n will come back tomorrow.</source>
            <translation>
                <numerusform>%Ln will come back tomorrow.</numerusform>
                <numerusform>%Ln will come back tomorrow.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done: %n card(s) in under a minute.</source>
            <translation>
                <numerusform>Done: %Ln card in under a minute.</numerusform>
                <numerusform>Done: %Ln cards in under a minute.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done: %n card(s) in {minutes} min.</source>
            <translation>
                <numerusform>Done: %Ln card in {minutes} min.</numerusform>
                <numerusform>Done: %Ln cards in {minutes} min.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TodayWords</name>
        <message numerus="yes">
            <source>%n day(s) to the exam.</source>
            <translation>
                <numerusform>%Ln day to the exam.</numerusform>
                <numerusform>%Ln days to the exam.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n study day(s) so far.</source>
            <translation>
                <numerusform>%Ln study day so far.</numerusform>
                <numerusform>%Ln study days so far.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The exam was %n day(s) ago.</source>
            <translation>
                <numerusform>The exam was %Ln day ago.</numerusform>
                <numerusform>The exam was %Ln days ago.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Walk</name>
        <message numerus="yes">
            <source>%n right</source>
            <translation>
                <numerusform>%Ln right</numerusform>
                <numerusform>%Ln right</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WeekBars</name>
        <message numerus="yes">
            <source>%n week(s)</source>
            <translation>
                <numerusform>%Ln week</numerusform>
                <numerusform>%Ln weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%n more due card(s) come on the next days.</source>
            <translation>
                <numerusform>%Ln more due card comes on the next days.</numerusform>
                <numerusform>%Ln more due cards come on the next days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new card(s)</source>
            <translation>
                <numerusform>%Ln new card</numerusform>
                <numerusform>%Ln new cards</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n review(s)</source>
            <translation>
                <numerusform>%Ln review</numerusform>
                <numerusform>%Ln reviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n review(s) + {new} new</source>
            <translation>
                <numerusform>%Ln review + {new} new</numerusform>
                <numerusform>%Ln reviews + {new} new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Answer %n new question(s), about {minutes} min</source>
            <translation>
                <numerusform>Answer %Ln new question, about {minutes} min</numerusform>
                <numerusform>Answer %Ln new questions, about {minutes} min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done today: %n card(s) in under a minute.</source>
            <translation>
                <numerusform>Done today: %Ln card in under a minute.</numerusform>
                <numerusform>Done today: %Ln cards in under a minute.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Done today: %n card(s) in {minutes} min.</source>
            <translation>
                <numerusform>Done today: %Ln card in {minutes} min.</numerusform>
                <numerusform>Done today: %Ln cards in {minutes} min.</numerusform>
            </translation>
        </message>
    </context>
</TS>
