"""Words that say little about whom they name: everyday English, and names that are such words.

A single word of this list is never searched in outgoing text: "may", "young" or "rose" stand in every
second note. Our own list, not a copy of a published one; it need not be complete, since a word that is
missing costs a needless mask, not a leak.
"""

from __future__ import annotations

_TEXT = """
    a able about above abuse access according account acres across act action active actual acute add
    address admit admitted adult adults advance advice affect after again against age aged agent ago agree
    ahead aid aim air alert alive all allow almost alone along already also always am amber amen america
    american among amount an and angel anger animal ankle annual another answer any apart apple april area
    arm army around art as ash aside ask asleep asthma at august aunt autumn avenue average avery away back
    bad baker ball band bank banks bar barber bare base basic basis bath bay be beach bean bear beard beat
    beau beck become bed been before began begin behind being belief bell below belt bench bend best better
    between beyond big bill birch bird birth bishop bit black blake blank blessing block blood bloom blow
    blue bo board boat body bold bolt bond bone book boot born boss boston both bottom bowl bowman box boy
    brain branch brand brave bread break breast breath brick bridge bright bring broad broken brook brooks
    brother brown brush buck buckle budget build bull burn bus bush business busy but butcher butler buy by
    cain call calm came camp can cancer candle cannon cannot canyon cap car card care career carpenter
    carrier carry carter case cash castle cat catch cause cell center central century certain chain chair
    chan chance chandler change charge charity chart chase chat check cheese chef cherry chest chicago chief
    child children choice christian church city claim clarity clark class clay clean clear clerk client
    cliff clinic clinical close cloud clover club coach coast coat code coffee cold cole collar college
    color colt come common company complete concern condition constant consult contact control cook cool
    cooper copy coral core corn corner cost cotton cough could council count county couple course court
    cousin cover cow crane cream crisis cross crow crowd crown cruise cruz cry crystal cup cure current
    curry curtain cut daily daisy dale dallas dance danger dark dash data date daughter dawn day days deacon
    dead deal dean dear death december decide deep deer degree delay den dental denver depth desert destiny
    detail diabetes diamond did diet dinner direct disease dish do doctor does dog dollar done door dose dot
    double doubt dove down downs dr draft drake dream dress drew drink drive driver drop drug dry duck due
    duke during dusk dust duty each ear earl early earth ease east easter easy eat ebony eden edge effect
    eight either elder eleven else ember emerald emergency empty end energy engine english enough enter
    entire equal error essence eve even evening event ever every exact exam example except eye face fact
    fair faith fall falls false fame family fan far farm farmer farrow fast fat father fawn fear feb
    february feel feet felt female fern fever few field fields fifth fig fight file fill final find fine
    finger fire firm first fish fisher fit five flag flat fleet flint floor florence flow flower flowers flu
    fly focus follow food foot for force ford foreman forest forever form forth fortune forward foster found
    four fox frame frank free freeman french frequent fresh friday friend from front frost fruit full fuller
    function game gap garden gardener garland garner gas gate gates gay gem general gentle gentry german get
    giant gift girl give given glass glen go goal god gold golden good goose grace grade grain grand grant
    grass grave graves gray great green greene grey ground group grove grow guard guess guest guide gun
    gunner guy ha had hair half hall ham hammer hand hands handy happy harbor hard harder hardy harm harmony
    harp hart harvest has hat have haven hawk hay haze hazel he head heal health hear heart heat heath
    heather heaven heavy height held help hem hen her here hero hick hicks hidden high hill hills him hip
    his history hit ho hold holder hole holiday holland hollow holly holmes home honey honor hook hope horn
    horse hospital hot hour house houston how however hull human hundred hunt hunter hurt husband ice idea
    if ill image in inch indeed index infection inside instead iris iron is island issue it item its ivory
    ivy jack jade jan january jasmine jay jewel job join joint jones journey joy judge july june juniper
    just justice kay keen keep kelly key kid kidney kim kind king kings kiss kitchen knee knight know ko la
    lab labor lady lake lamb lamp lance land lane large lark last late later laurel lavender law lawn lay
    layer le lead leaf league learn lease least leave led lee left leg legacy legal lemon length less let
    letter level li liberty lie life light like lily limb limit line link lion list listen little live liver
    living lo local lock london long look lord loss lot loud love low lower loyal luck lunch lung ma made
    magic maiden mail main major make male mall man manager many maple marble march mark market marlin
    marriage marsh marshal marshall mary mason mass master match mate mateo matter max may maybe mayor me
    meadow meadows meal mean means meat medical medicine meet melody member memory men mental mercer mercy
    merit merry message met metal middle might mild miles military milk mill miller million mind mine mint
    minute mis miss mobile moment monday money month moon moore moral more morning moss most mother mound
    mount mountain mouth move much muse music must my myrtle nail name narrow nation nature near neat neck
    need negative nerve never new news next ng nice night nine no noble none noon nor norm normal north nose
    not note nothing notice nova november now number nurse nut oak ocean october odd of off offer office
    often oh oil old olive on once one only onto opal open or orange orchard order other our out outside
    over own ox pace page paid pain paint palace pale palm pansy paper parent paris park parker parks parry
    part partner party pass past patch path patience patient patients payne peace peach pearl penny people
    pepper per perfect perhaps period person petal petty pham phoenix phone physical piece pierce pike
    pillow pine pink pitt place plain plan plant plate play please plenty plum point pole police pond pool
    poor pope poppy port positive post pot potter pound power practice praise precious press pretty price
    pride prince princess principal prior private problem proctor program promise proper prosper provider
    public pulse pure purple push put quality queen quest question quick quiet quite ra race rain raise ram
    ramp random range ranger rare rate raven ray reach read reader reading ready real reason reaves record
    red reed reef regular rein release remedy rent report rest result return rice rich rider ridge right
    ring rise river rivers road robin rock rod role roman room root rose rough round row royal ruby rule
    rules run rush rust sable sadler safe sage said sailor saint sale salt same san sand sands sandy santa
    saturday savage save saw sawyer say scale school science score scott sea seal search season seat second
    secret see seed seem self sell send senior sense sent september serene series serious service set seven
    severe shade shadow shall shape share sharp she shepherd shine ship shirt shoe shoemaker shop shore
    short should shoulder show sick side sierra sign silence silk silver similar simple since sing singer
    single sir sister site six size skill skin sky slaughter sleep slight slow small smart smith smoke
    smooth snow so social soft soldier solid some son song soon sore sorry soul sound source south space
    spain sparks speak spear special speed spell spencer spicer spin spirit spring springfield sprout spruce
    square stable staff stage stand standard star stark start state states station stay steel steele steep
    step sterling stern steward still stock stomach stone stop storm story straight strange stream street
    strength stress stroke strong student study style such sudden sugar suit summer summers sun sunday sunny
    sunshine support sure surgery surprise swan sweet swift sword symptom system table take tale talk tall
    tanner taylor tea team tell temple ten term terry test than that the their them then therapy there these
    they thing think third this thomas thorn those three through thursday tie tiger time times tiny tip to
    today together told tomorrow too took top total touch tour toward tower town trace track train travel
    treat tree trial trinity trouble true trust truth try tub tuesday tulip turn turner twelve twice two
    type uncle under united unity until up upon upper urgent use usual vale valley value van vein very
    vessel victory view village vine viola violet virtue visit vital voice wade wage wait wake walk walker
    wall walls waltz want war ward wards warm warner warren was wash washington waste watch water waters
    wave way we weak wealth wear weaver webb wednesday week weeks weight weir welcome well wells went were
    west wet whale what wheat wheel wheeler when where which while white who whole why wide wife wild will
    willow wills win wind window wine wing winter wisdom wise wish with within without wolf woman women
    wonder wood woods wool word words work worker world worry worse worth would wound wren wright wrist
    write wrong ya yard year years yellow yes yesterday yet yield york you young younger your youth yu zero
    zone
"""
COMMON_WORDS = frozenset(_TEXT.split())
