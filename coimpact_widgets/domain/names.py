"""First names and family names in use in the United Kingdom, and words beside a name of no person."""

from __future__ import annotations

from .english_words import word_set

FIRST_NAMES = word_set(
    "aaron abdul abdullah abigail adam adrian agnes ahmed aisha alan alastair albert alex alexander "
    "alfie alfred alice alison amanda amelia amina amy anastasia andrea andrew angela anita ann anna anne "
    "annie anthony antonio archie arthur ashley audrey ayesha barbara barry beatrice becky ben benjamin "
    "bernard beryl beth betty brenda brian bridget bronwyn bryan callum carl carol caroline "
    "catherine cathy ceri cheryl chloe chris christina christine christopher claire clare colin connor "
    "craig cynthia daniel daniela danielle darren dave david deborah debbie deirdre denise dennis "
    "derek deshawn diana diane dimitri donna doreen doris dorothy doug douglas duncan dylan eddie edith "
    "edward eileen elaine eleanor elena eleri elizabeth ella ellen ellie elsie emily emma eric erica esther "
    "ethan eunice evelyn evie fatima fiona fran frances francesca freddie frederick freya gareth gary "
    "gavin gemma geoff geoffrey george georgina gerald geraldine gillian gladys glenn gloria "
    "gordon graham greg gregory gwen gwyneth hannah harold harpreet harriet harry hassan hazel helen henry "
    "hilary howard hugh hussein ian ibrahim imran isabel isabella isla jacob jacqueline jacqui jake james "
    "jamie jane janet janice jasmin jason jean jeff jeffrey jennifer jenny jeremy jessica jill jim jo "
    "joan joanna joanne joe joel john johnny jonathan josef joseph josh joshua joyce judith judy julia "
    "julian julie kamal karen karl kate katherine kathleen kathryn kathy katie katy keith kelly ken "
    "kenneth kevin khadija kieran kim kirsty krzysztof kwame kyle laura lauren leah leanne leo leon "
    "leonard lesley leslie lewis liam linda lindsay lisa liz lloyd louis louise lucas lucy luke lynn lynne "
    "maggie malcolm malgorzata mandy manjit marcus margaret maria mariam marian marie marilyn marion mary "
    "maryam mateusz matthew maureen mavis megan melanie melissa mia michael michelle mick mike mohamed "
    "mohammad mohammed moira molly mohamud monica morag muhammad muriel nadia nancy naomi natalie natasha "
    "nathan neil nia niamh nicholas nicola nigel nikki nina noah nora norma norman olga olivia omar oscar "
    "owen pamela patricia patrick paul paula pauline peggy pete peter philip phoebe phyllis piotr priya "
    "rachael rachel rajesh ralph rashid raymond rebecca reggie rhian rhys richard rita robert roger ronald "
    "ronnie rosemary rosie ross roy russell ruth ryan sally sam samantha samir samuel sandra sanjay sara "
    "sarah scott sean sergei shannon sharon shaun sheila shirley sian simon siobhan sofia sonia sophia "
    "sophie stacey stan stanley stella stephanie stephen steve steven stuart sunita susan suzanne svetlana "
    "sylvia tamara tanya tara ted teresa terence terry thelma theo theresa thomas tim timothy tina "
    "toby tom tommy toni tony tracey tracy trevor ursula valerie vanessa vera veronica vicky vikram "
    "vincent vivian vivienne walter wanda wayne wendy wilfred william winifred yasmin yusuf yvonne zainab "
    "zara zoe"
)
"""Those that hardly ever mean anything else at the beginning of a sentence or inside one."""
ALSO_WORDS = word_set(
    "amber april august beverley dean jan june kerry autumn bill bob charity charlotte chelsea chance "
    "christian crystal daisy dawn dale "
    "don drew eve faith felicity florence frank gay gene georgia ginger glen grace grant guy heather holly "
    "honor hope iris ivy jack jasmine jordan joy lily lorraine mark may max melody mercy miles misty nick "
    "olive pat patience paris pearl penny poppy ray reed robin rob rose ruby rusty sandy skip skye summer "
    "sue sunny sydney tad tony victor victoria violet virginia will"
)
"""First names that are also words, months or places: a name only before a family name."""
FAMILY_NAMES = word_set(
    "adams adeyemi ahmed akhtar ali allen anderson andrews atkinson bailey barnes begum bennett bibi "
    "bradley campbell chapman clarke collins cooper cox davies davis dixon doyle edwards ellis evans "
    "fernandes fitzgerald gallagher gibson graham griffiths gupta hamilton harris harrison harvey "
    "henderson howells hughes hussain ibrahim iqbal jackson jenkins johnson jones kaur kelly kennedy khan "
    "kowalski kumar lewandowski lewis llewellyn macdonald mahmood marshall martin mcdonald mckenzie "
    "mclean miah miller mitchell mohammed morgan morris morrison murphy murray nguyen nowak o'brien "
    "o'connor o'neill okafor okonkwo osman owens parekh patel paterson patterson pearson phillips popescu "
    "powell pritchard rahman reynolds richards richardson roberts robertson robinson rogers ross russell "
    "ryan sanders saunders shah sharma simpson singh smith stevens stewart sullivan taylor thomas "
    "thompson thomson walsh watkins watson wilkinson williams williamson wilson wojcik wright"
)
"""Those that hardly ever mean anything else beside another word with a capital."""
OF_NO_PERSON = word_set(
    "act avenue bank building cafe café campus care cathedral centre charity church city clinic close club "
    "college court disease drive east farm foundation garden gardens group hall health home hospice "
    "hospital hotel house infirmary index island lane law library lodge market monday museum "
    "north park place primary project pub road room rule saturday scale school score scheme service "
    "services society south square station street sunday surgery syndrome team terrace test theatre "
    "thursday tower trust tuesday union unit university ward way wednesday west wing"
)
"""What a place, an illness or a scale that bears somebody's name ends in."""
BEFORE_NO_PERSON = word_set("saint st king queen prince princess royal lord lady")
"""What stands before the name of a saint or a ruler, after whom places are called."""
