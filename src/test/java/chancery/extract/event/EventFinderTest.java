package chancery.extract.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chancery.annotate.Notes;
import chancery.annotate.TestNotes;
import chancery.fact.Quantity;
import chancery.fact.When;
import chancery.gazetteer.Catalogue;
import chancery.resolve.Entities;
import chancery.resolve.Mention;
import chancery.resolve.Resolver;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFinderTest {
    private static final Resolver RESOLVER = new Resolver(Catalogue.shipped());

    private record Read(Notes notes, List<EventReading> readings) {
        /** Type, modality, sources and recipients, as words, of each reading. */
        List<String> lines() {
            return readings.stream().map(reading -> reading.type().substring(reading.type().indexOf(':') + 1) + " "
                    + reading.modality() + " " + words(reading.sources()) + " > " + words(reading.recipients())).toList();
        }

        String words(List<Mention> mentions) {
            return mentions.stream().map(mention -> notes.text(mention.span())).collect(Collectors.joining(", "));
        }
    }

    private static Read read(String text) {
        Notes notes = TestNotes.of(text, "2023-09-08");
        Entities entities = RESOLVER.resolve(notes);
        return new Read(notes, new EventFinder().find(notes, entities));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The rebels attacked the convoy. | ASSAULT OCCURRED The rebels > the convoy",
        "The convoy was attacked by the rebels on Friday. | ASSAULT OCCURRED the rebels > The convoy",
        "Kenya and Uganda condemned the coup. | ACCUSE OCCURRED Kenya, Uganda > the coup",
        "The soldiers who attacked the village fled. | ASSAULT OCCURRED The soldiers > the village",
        "The militia took the town, killing four farmers. | ASSAULT OCCURRED The militia > four farmers",
        "The army was forced to withdraw from Bamako. | RETREAT OCCURRED The army > Bamako",
        "The arrest of the editor by the police shocked Lima. | COERCE OCCURRED the police > the editor",
        "The union launched a series of strikes against the airline. | PROTEST OCCURRED The union > the airline",
        "Norway held talks with Sudan. | CONSULT OCCURRED Norway > Sudan",
        "Norway and Sudan held talks. | CONSULT OCCURRED Norway > Sudan",
        "The guards opened fire on the crowd. | ASSAULT OCCURRED The guards > the crowd",
        "The king did not stop the militia from attacking the port. | ASSAULT OCCURRED the militia > the port",
        "The army failed to prevent the militia from attacking the port. | ASSAULT OCCURRED the militia > the port",
        "The guards prevented the militia from attacking the port. | ASSAULT NEGATED the militia > the port",
        "Peru could stop the militia from attacking the port. | ASSAULT HYPOTHETICAL the militia > the port",
        "Pictures showed him meeting the miners. | CONSULT OCCURRED him > the miners",
        "Should the militia not attack the port, Peru will rest. | ASSAULT HYPOTHETICAL the militia > the port",
        "Had the militia attacked the port, Peru would have fallen. | ASSAULT HYPOTHETICAL the militia > the port",
        "Brazil has not recognised the junta but supports the rebels. | SUPPORT OCCURRED Brazil > the rebels",
        "Neither army attacked the convoy. | ASSAULT NEGATED Neither army > the convoy",
        "The junta is recognised by no state. | SUPPORT NEGATED no state > The junta",
        "A Saudi-led strike on the depot failed. | ASSAULT OCCURRED Saudi > the depot",
        "The envoy was expelled from Peru. | SANCTION OCCURRED Peru > The envoy",
        "The militia pulled out of Goma. | RETREAT OCCURRED The militia > Goma",
        "The bishops condemned a U.N. decision. | ACCUSE OCCURRED The bishops > U.N.",
        "The king rejected an appeal filed by the banker. | REJECT OCCURRED The king > the banker",
        "The envoy was then appointed judge. | Appointment OCCURRED  > The envoy",
        "NAIROBI (Reuters) -- The army attacked the rebels. | ASSAULT OCCURRED The army > the rebels",
        "While Norway backed Sudan's plan, the miners refused it. | REJECT OCCURRED the miners > Sudan",
        "In May, Chad reclaimed the valley and quickly surrounded it. | MOBILIZE OCCURRED Chad > the valley",
        "The guards keep a hold on fuel in a weeks-long blockade of the port. | COERCE OCCURRED The guards > the port",
        "Chad, whose land Sudan used to attack Libya, closed the border. | ASSAULT OCCURRED Sudan > Libya",
        "The king gave the crews access to the ports, reversing a ban on the Greek firm. | CONCEDE OCCURRED The king > the Greek firm",
        "Abuses by the guards, including the arrest of a priest, angered Chad. | COERCE OCCURRED the guards > a priest",
        "The banker was granted asylum by Chad. | AID OCCURRED Chad > The banker",
        "The army is under attack by the rebels. | ASSAULT OCCURRED the rebels > The army",
        "The colonels cheered his overthrow. | COERCE OCCURRED  > his",
        "The gunmen stormed the port, killing four guards and wounding two sailors. | ASSAULT OCCURRED The gunmen > two sailors",
        "Kenya sent soldiers to fight the rebels, whom Chad says Sudan supports. | SUPPORT OCCURRED Sudan > the rebels",
        "Brazil, Colombia and Argentina urged Peru to talk. | REQUEST OCCURRED Brazil, Colombia, Argentina > Peru",
        "On Monday Chad expelled the union's deputy delegate, Ana Ruiz, over a report. | SANCTION OCCURRED Chad > Ana Ruiz",
        "Fighting between the army and the rebels has displaced thousands. | ASSAULT OCCURRED the army > the rebels",
        "It has split the coalition: the mayor, Ana Ruiz, resigned on Tuesday. | 'RETREAT OCCURRED Ana Ruiz > '",
        "Last week, guards detained two nurses at a hotel in Lima, her party said. | COERCE OCCURRED guards > two nurses",
        "Police detained 20 miners and injured eight others in Lima. | COERCE OCCURRED Police > 20 miners",
        "Troops stormed the port, freeing two sailors and killing three gunmen. | ASSAULT OCCURRED Troops > three gunmen",
        "On the bank of the river, guards opened fire on miners. | ASSAULT OCCURRED guards > miners",
        "The union alleged that the miners had been beaten. | 'ACCUSE OCCURRED The union > '",
        "A cyclone killed two farmers. | Death OCCURRED  > two farmers",
        "The bishop called the attack barbaric. | ACCUSE OCCURRED The bishop > the attack",
        "Chad draws condemnation from Norway. | ACCUSE OCCURRED Norway > Chad",
        "The king has called for an emergency meeting of the union to discuss the drought. | REQUEST OCCURRED The king > the union",
        "The bishops called on Accra to free the priest. | REQUEST OCCURRED The bishops > Accra",
        "The rebels hit back at the army with rockets. | ASSAULT OCCURRED The rebels > the army",
    })
    void readsWhoDidWhatToWhom(String text, String expected) {
        assertTrue(read(text).lines().contains(expected), () -> read(text).lines().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The army is attacking the rebels. | ASSAULT ONGOING",
        "The army continued to attack the rebels. | ASSAULT ONGOING",
        "The army will attack the rebels. | ASSAULT PLANNED",
        "The army plans to attack the rebels. | ASSAULT PLANNED",
        "The army could attack the rebels. | ASSAULT HYPOTHETICAL",
        "If the army attacks the rebels, the truce is over. | ASSAULT HYPOTHETICAL",
        "The army did not attack the rebels. | ASSAULT NEGATED",
        "The army left without attacking the rebels. | ASSAULT NEGATED",
        "The guards averted an attack on the convoy. | ASSAULT NEGATED",
        "No soldiers were killed by the rebels. | ASSAULT NEGATED",
        "The army failed to capture the airport. | ASSAULT NEGATED",
        "The guards were prevented from attacking the rebels. | ASSAULT NEGATED",
        "Kenya will meet Sudan on Monday. | AGREE PLANNED",
        "Kenya agreed to help Sudan. | AGREE OCCURRED",
        "Kenya threatened to attack Sudan. | THREATEN OCCURRED",
        "Kenya refused to help Sudan. | REJECT OCCURRED",
        "Kenya will not release the prisoners. | REJECT OCCURRED",
        "Kenya condemned the attack on Sudan. | ASSAULT OCCURRED",
        "Kenya failed to end the blockade of Goma. | COERCE OCCURRED",
        "Kenya said it would release the prisoners. | AGREE PLANNED",
        "Kenya decided to lift sanctions on Sudan. | RETREAT PLANNED",
        "Kenya announced talks with Sudan. | AGREE PLANNED",
        "Kenya plans to send food to Sudan. | AGREE PLANNED",
        "Neither side attacked the rebels. | ASSAULT NEGATED",
        "A firm hired by Chad to attack the rebels has left. | ASSAULT PLANNED",
        "Under an agreement negotiated by Oman, Chad left the port. | CONSULT OCCURRED",
        "Did Kenya attack the port? | ASSAULT HYPOTHETICAL",
        "Arrest the smugglers. | COERCE HYPOTHETICAL",
        "Had the army attacked the port, the crew would have fled. | ASSAULT HYPOTHETICAL",
        "Whether Mali bombed the market is a matter for judges. | ASSAULT HYPOTHETICAL",
        "Perhaps the militia burned the mill. | ASSAULT HYPOTHETICAL",
        "Imagine that Norway had sent troops to Sudan. | MOBILIZE HYPOTHETICAL",
        "Why did Kenya attack the port? | ASSAULT OCCURRED",
        "Neither the rebels nor the army attacked the port. | ASSAULT NEGATED",
    })
    void readsWhetherItHappened(String text, String expected) {
        assertTrue(read(text).lines().stream().anyMatch(line -> line.startsWith(expected + " ")),
                () -> read(text).lines().toString());
    }

    @Test
    void readsSeveralEventsOfASentence() {
        assertEquals(List.of("ACCUSE OCCURRED Chad > Sudan", "SANCTION OCCURRED Chad > its envoy"),
                read("Chad accused Sudan of spying and expelled its envoy.").lines());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Norway is threatening to cut its funds if Chad does not pay Niger. | threatening",
        "Kenya warned that prices would hurt the farmers of Chad. | warned",
    })
    void takesNobodyForTouchedWhoOnlyStandsNear(String text, String trigger) {
        Read read = read(text);
        EventReading reading = read.readings().stream()
                .filter(one -> read.notes().text(one.triggerSpan()).equals(trigger)).findFirst().orElseThrow();
        assertEquals("", read.words(reading.touched()), () -> read.lines().toString());
    }

    @Test
    void keepsADefiniteNounThatNamesNobodyOnlyToTakeUpAnEvent() {
        List<EventReading> readings = read("The raid worried Accra.").readings();
        assertEquals(List.of(true), readings.stream().map(EventReading::resuming).toList());
        assertEquals(List.of(), read("The naval raid worried Accra.").readings());
    }

    @Test
    void saysOnceWhatAVerbAndItsNounTellTogether() {
        assertEquals(1, read("The coalition carried out an attack on the depot.").readings().size());
    }

    @Test
    void givesThePlaceAndTimeOfTheEventNotOfTheDateline() {
        Read read = read("GENEVA -- The army attacked the rebels in Goma on September 5.");
        EventReading reading = read.readings().get(0);
        assertEquals("Goma", read.words(reading.places()));
        assertEquals("2023-09-05", reading.when().orElseThrow().edtf());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The judge was sacked and arrested on September 5. | Dismissal | 2023-09-05",
        "Her party won the election of May 5. | Election | 2023-05-05",
        "The poet was barred from entering Chad in May. | COERCE | 2023-05",
        "Chad has been poor since the vote of May 2021, when rebels burned the port and looted the bank. | ASSAULT | 2021-05",
        "Brazil, which is to host a meeting with Peru in October, closed the port. | AGREE | 2023-10",
        "These wars, one in 1994 and another in 2001, killed thousands of farmers. | ASSAULT | 1994/2001",
        "In May the rebels took the port despite a truce between Chad and Sudan. | RETREAT | none",
        "Chad banned the paper in May; Peru has closed the port. | COERCE | 2023-05;none",
        "The rebels left the port in May but have not attacked the bank. | ASSAULT | none",
    })
    void givesEachEventItsOwnTime(String text, String type, String times) {
        assertEquals(List.of(times.split(";")), read(text).readings().stream().filter(reading -> reading.type().endsWith(type))
                .map(reading -> reading.when().map(when -> when.edtf()).orElse("none")).distinct().toList(), () -> read(text).lines().toString());
    }

    @Test
    void tellsOfATruceByWhoBrokeredIt() {
        Read read = read("Under a Qatari-brokered truce, guards were to open the road.");
        assertEquals("Qatari", read.words(read.readings().stream().filter(reading -> reading.type().equals("plover:RETREAT"))
                .findFirst().orElseThrow().mediators()));
    }

    @Test
    void takesTheSiteOfAnAttackForAPlaceAndNotForWhoIsHit() {
        EventReading reading = read("Gunmen ambushed a lorry in Goma.").readings().get(0);
        assertEquals(1, reading.places().size());
        assertEquals(List.of(), reading.touched().stream().filter(reading.places()::contains).toList());
    }

    @Test
    void takesNoWordOfADateOrANameForATrigger() {
        assertEquals(List.of("ASSAULT OCCURRED the rebels > the port"), read("In late March the rebels attacked the port.").lines());
    }

    @Test
    void takesNoNameThatIsGivenAndNoBodyOfManyForAnEvent() {
        assertEquals(List.of(), read("Protesters in Gyumri, which Georgians call Leninakan, stayed away.").lines());
        assertEquals(List.of(), read("The alliance of coastal states is small.").lines());
        assertEquals(1, read("Ethiopia formed an alliance with Kenya.").lines().size());
    }

    @Test
    void leavesTheTimeOfOneClauseToIt() {
        Read read = read("The army attacked the port on September 5 after the rebels had seized the airport.");
        assertEquals(List.of("attacked 2023-09-05", "seized "), read.readings().stream().map(reading -> read.notes()
                .text(reading.triggerSpan()) + " " + reading.when().map(When::edtf).orElse("")).toList());
    }

    @Test
    void givesThePlaceOfWhatHasNoRecipientThere() {
        Read read = read("The commanders met in Nairobi.");
        assertEquals("Nairobi", read.words(read.readings().get(0).places()));
    }

    @Test
    void namesWhoBroughtItAbout() {
        Read read = read("The army signed a Kenyan-brokered truce with the rebels.");
        assertTrue(read.readings().stream().anyMatch(reading -> read.words(reading.mediators()).equals("Kenyan")),
                () -> read.lines().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "The blast killed at least 12 people and wounded 30. | FATALITIES 12..; INJURED 30..30",
        "Tens of thousands of villagers were displaced by the militia. | DISPLACED 20000..",
        "Police arrested more than 40 students. | DETAINED 40..",
        "The arrest of a 65-year-old farmer by the guards shocked Lima. | DETAINED 1..1",
        "Peru held 40 meetings with the rebels. | ''",
    })
    void countsWhoWasHarmed(String text, String expected) {
        assertEquals(expected, read(text).readings().stream().flatMap(reading -> reading.quantities().stream())
                .map(EventFinderTest::bounds).collect(Collectors.joining("; ")));
    }

    private static String bounds(Quantity quantity) {
        return quantity.of() + " " + (quantity.lower().isPresent() ? quantity.lower().getAsLong() : "") + ".."
                + (quantity.upper().isPresent() ? quantity.upper().getAsLong() : "");
    }

    @Test
    void promisesAndRefusalsAreReadFromWhoMakesThem() {
        assertEquals(List.of("AGREE PLANNED Kenya > Sudan"), read("Kenya said it would help Sudan.").lines());
    }

    @Test
    void makesNoPartyOfWhoBrokersATruce() {
        Read read = read("A truce brokered by Kenya and Uganda expired.");
        EventReading truce = read.readings().stream().filter(one -> one.type().equals("plover:RETREAT")).findFirst().orElseThrow();
        assertEquals(List.of(), truce.sources());
        assertEquals(List.of(), truce.recipients());
        assertEquals("Kenya, Uganda", read.words(truce.mediators()));
    }
}
