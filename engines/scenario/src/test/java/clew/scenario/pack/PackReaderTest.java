package clew.scenario.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clew.recognition.Problem;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A pack is read as a whole; one that is not right is refused with file, line, field, value and what was expected.
class PackReaderTest {

    @Test
    void theSmallPackIsRight() {
        Pack pack = accepted(ShippedPacks.small());

        assertThat(pack.states()).containsOnlyKeys("norvanta", "estermere", "velmark");
        assertThat(pack.text("en", "place.tarn-haven")).isEqualTo("Tarn Haven");
        assertThat(pack.text("ru", "place.tarn-haven")).isEqualTo("Тарн-Хейвен");
        assertThat(pack.places().get("tarn-haven-centre"))
                .extracting(Place::capacity)
                .isEqualTo(400);
        assertThat(pack.routes().get("ostmere-haven"))
                .extracting(Route::days, Route::smuggled)
                .containsExactly(2, true);
        assertThat(pack.names().get("highland").women()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(pack.processes().get("labour-trafficking").start()).isEqualTo("home");
        assertThat(pack.hash()).matches("[0-9a-f]{64}");
        assertThatThrownBy(() -> pack.text("en", "place.atlantis")).hasMessageContaining("place.atlantis");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            states.csv      | norvanta,XN,NVK     | norvanta,AT,NVK       | code         | XA to XZ, but not XK
            states.csv      | norvanta,XN,NVK     | norvanta,XK,NVK       | code         | XA to XZ, but not XK
            states.csv      | norvanta,XN,NVK     | norvanta,XN,EUR       | currency     | no currency of ISO 4217
            states.csv      | velmark,XV,VLM      | velmark,XN,VLM        | code         | no other State has
            states.csv      | XN,NVK,en           | XN,NVK,de             | languages    | each one of [en, ru]
            states.csv      | 18,no,no,45,1150    | 18,maybe,no,45,1150   | means-for-children | yes or no
            states.csv      | 18,no,no,45,1150    | 18,no,no,-1,1150      | recovery-days | a whole number from 0 to 365
            places.csv      | brennick,norvanta   | brennick,atlantis     | state        | one of [estermere, norvanta, velmark]
            places.csv      | brennick,norvanta   | Brennick,norvanta     | id           | small letters and digits
            places.csv      | 621,241,0,400       | 621,241,0,            | capacity     | how many people can be received
            places.csv      | reception-facility  | reception             | kind         | reception-facility
            routes.csv      | 0.12,yes            | 1.2,yes               | hazard       | a probability from 0 to 1
            routes.csv      | ford-brennick,grey-ford,brennick | ford-brennick,grey-ford,grey-ford | to | another place
            routes.csv      | ostmere-ford,ostmere | ostmere-ford,atlantis | from        | one of [brennick
            closures.csv    | ostmere-ford,120,127 | ostmere-ford,120,119 | until-day    | not before 120
            closures.csv    | ostmere-ford,120,127 | elsewhere,120,127    | route        | one of [brennick-centre
            peoples.csv     | ru,lowland,60       | ru,upland,60          | stock        | one of [coast, highland, lowland]
            peoples.csv     | ru,lowland,60       | ru,lowland,0          | weight       | a whole number from 1
            agencies.csv    | lake-house,norvanta,brennick | lake-house,norvanta,sallow | place | a place in the State norvanta
            agencies.csv    | brennick,police     | brennick,army         | kind         | police
            names.csv       | lowland,woman,Breneta,Бренета | lowland,woman,Breneta,Breneta | cyrillic | Cyrillic script
            processes.csv   | smuggling,home,home,yes | smuggling,home,home,no | start     | one state in which
            processes.csv   | smuggling,arrived,exit | smuggling,arrived,party | stage    | one of [home
            transitions.csv | smuggling,home,on-the-way,1 | smuggling,home,nowhere,1 | to   | one of [arrived, home, on-the-way]
            transitions.csv | smuggling,home,on-the-way,1 | smuggling,home,on-the-way,0 | weight | a whole number from 1
            transitions.csv | 1,3,40,always       | 1,3,2,always          | days-high    | at least 3
            texts.csv       | Tarn Haven,Тарн-Хейвен | Tarn Haven,        | ru           | a text
            texts.csv       | place.brennick      | place.brennik         | key          | an entry with this key
            texts.csv       | place.brennick      | place.ostmere         | key          | each key once
            states.csv      | 1150,1000           | 1150,0                | value        | a whole number from 1
            peoples.csv     | 0.99,yes            | 0.99,no               | residents    | a people that lives in this State
            peoples.csv     | 0.99,yes            | 0.99,perhaps          | residents    | yes or no
            professions.csv | builder,construction,110 | builder,mining,110 | sector      | one of [farming, sewing
            professions.csv | builder,construction,110 | builder,construction,180 | wage-high | at least 180
            professions.csv | 170,primary         | 170,school            | education    | one of [none, primary
            firms.csv       | green-rows,brennick | green-rows,atlantis   | place        | one of [brennick
            firms.csv       | brennick,farming    | brennick,sewing       | sector       | professions.csv has a profession
            firms.csv       | 45,18000000         | 45,-1                 | turnover     | a whole number from 0
            sites.csv       | field,green-rows    | field,sallow-market   | firm         | a firm in the State norvanta
            sites.csv       | field,green-rows    | field,nobody          | firm         | one of [bright-wheel
            sites.csv       | brennick,field      | brennick,mine         | kind         | one of [field, sewing-factory
            sites.csv       | green-rows,40       | green-rows,0          | posts        | a whole number from 1
            prices.csv      | norvanta,rent-month,45000,95000 | norvanta,rent-month,95001,95000 | high | at least 95001
            prices.csv      | norvanta,rent-month | norvanta,food-day     | item         | each item of a State once
            prices.csv      | norvanta,rent-month | velmark,rent-month    | item         | a price for this State and item
            courses.csv     | flight,flight,34    | flight,trafficking,34 | nature       | not trafficking
            courses.csv     | labour-trafficking,trafficking | labour-trafficking,flight | nature | trafficking, since the process
            courses.csv     | labour-trafficking,trafficking | labour-trafficking,flight | nature | at least one entry of trafficking
            courses.csv     | flight,flight,34,,  | flight,flight,34,field, | sites      | only exploitation needs a site
            courses.csv     | 4,field construction-site carwash | 4, | sites        | at least one kind of site
            courses.csv     | 6,field             | 6,sewing-factory      | sites        | kinds of which sites.csv has a site
            courses.csv     | lowlanders mere-people | lowlanders martians   | peoples      | each one of
            courses.csv     | flight,flight,34    | smuggling,flight,34   | process      | each process once
            courses.csv     | flight,flight,34    | smuggling,flight,34   | process      | an entry for this process
            evidence.csv    | payslip,ilo-forced-labour,overtime | payslip,ilo-slavery,overtime | instrument | one of [clew-act
            evidence.csv    | payslip,ilo-forced-labour,overtime | payslip,ilo-forced-labour,sad | indicator | one of [abusive
            evidence.csv    | payslip,ilo-forced-labour,overtime | payslip,ilo-forced-labour,pay-withheld | indicator | once for
            evidence.csv    | ilo-forced-labour,threatened | ilo-forced-labour,violence | indicator | in which this indicator may show
            forms.csv       | wage-check,labour-inspection | wage-check,ngo | agency     | agencies.csv has a body
            forms.csv       | labour-inspection,payslip | labour-inspection,contract | artefact | a form of this kind
            texts.csv       | exercise.mark       | exercise.marc         | key          | an entry with this key
            texts.csv       | sign.ilo-forced-labour.debt | sign.ilo.debt | key          | an entry with this key
            texts.csv       | form.wage-check     | form.wagecheck        | key          | an entry with this key
            texts.csv       | Paid out: {amount}  | Paid out: {wage}      | en           | in braces only words of [amount,
            texts.csv       | Paid out: {amount}  | Paid out: {amount     | en           | in braces only words of [amount,
            texts.csv       | Выплачено: {amount} | Выплачено: много      | ru           | the same words in braces as in en
            pack.csv        | small,1,            | small,one,            | version      | a version such as 1
            pack.csv        | 2026-11-26          | 26.11.2026            | date         | year-month-day
            pack.csv        | en ru               | en en                 | languages    | each once
            """)
    void whatIsWrongIsNamed(String file, String right, String wrong, String field, String expected) {
        List<Problem> problems = refused(changed(file, right, wrong == null ? "" : wrong));

        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.expected()).contains(expected);
        });
    }

    @Test
    void workPricesCoursesAndSignsAreRead() {
        Pack pack = accepted(ShippedPacks.small());

        assertThat(pack.professions().get("builder"))
                .isEqualTo(new Profession("builder", Sector.CONSTRUCTION, 110, 170, Profession.Education.PRIMARY));
        assertThat(pack.firms().get("green-rows"))
                .isEqualTo(new Firm("green-rows", "brennick", Sector.FARMING, 45, 18_000_000));
        assertThat(pack.sites().get("hill-house"))
                .isEqualTo(new Site("hill-house", "brennick", Site.Kind.PRIVATE_HOME, null, 2));
        assertThat(pack.prices()).hasSize(3 * Price.Item.values().length);
        assertThat(pack.price("norvanta", Price.Item.FOOD_DAY))
                .isEqualTo(new Price("norvanta", Price.Item.FOOD_DAY, 900, 2200));
        assertThatThrownBy(() -> pack.price("atlantis", Price.Item.FOOD_DAY)).hasMessageContaining("atlantis");
        assertThat(pack.courses().get("ordinary-work"))
                .isEqualTo(new Course(
                        "ordinary-work",
                        Course.Nature.LABOUR_MIGRATION,
                        20,
                        List.of(),
                        List.of("lowlanders", "mere-people")));
        assertThat(pack.courses().get("ordinary-work").openTo("highlanders")).isFalse();
        assertThat(pack.courses().get("flight").openTo("highlanders")).isTrue();
        assertThat(pack.signs()).contains(new Sign(Artefact.PAYSLIP, "ilo-forced-labour", "overtime"));
        assertThat(pack.forms().get("wage-check"))
                .isEqualTo(new Form("wage-check", Agency.Kind.LABOUR_INSPECTION, Artefact.PAYSLIP));
        assertThat(pack.peoples().values()).filteredOn(People::residents).hasSize(3);
        assertThat(pack.states().get("velmark").value()).isEqualTo(750);
        assertThat(pack.text("ru", "exercise.mark")).isEqualTo("УЧЕНИЕ");
    }

    @Test
    void aDocumentThatDoesNotSayWhatWasNoticedIsRefused() {
        assertThat(refused(changed("texts.csv", "Seen:\n{signs}", "Seen:", "Увидено:\n{signs}", "Увидено:")))
                .anyMatch(problem -> problem.expected().contains("{signs} where what was noticed"));
    }

    @Test
    void theLineIsTheOneInTheFile() {
        Problem problem = refused(changed("places.csv", "brennick,norvanta", "brennick,atlantis")).stream()
                .filter(each -> each.value().equals("atlantis"))
                .findFirst()
                .orElseThrow();

        assertThat(problem.message()).startsWith("places.csv:4: state: 'atlantis': one of");
    }

    @Test
    void aCycleWithoutAWayOutIsRefusedAndSoIsOneThatOnlySomeCanLeave() {
        String out = "labour-trafficking,moved-on,out,1,1,30,always\n";
        List<Problem> caught = refused(changed(
                "transitions.csv",
                "labour-trafficking,forced-work,found,2,10,200,always\n"
                        + "labour-trafficking,forced-work,out,1,40,300,adult\n",
                "",
                out,
                ""));
        assertThat(caught).extracting(Problem::value).contains("forced-work", "moved-on", "in-debt");

        List<Problem> onlyAdults = refused(
                changed("transitions.csv", "labour-trafficking,forced-work,found,2,10,200,always\n", "", out, ""));
        assertThat(onlyAdults)
                .anyMatch(problem -> problem.value().equals("forced-work")
                        && problem.expected().contains("always lead to an end"));
    }

    @Test
    void aStateThatNobodyReachesAndAPlaceThatLeadsNowhereAreRefused() {
        assertThat(refused(changed(
                        "processes.csv",
                        "smuggling,arrived,exit,no",
                        "smuggling,arrived,exit,no\nsmuggling,lost,exit,no")))
                .anyMatch(problem -> problem.value().equals("smuggling lost"));
        assertThat(refused(changed(
                        "routes.csv",
                        "ford-brennick,grey-ford,brennick",
                        "far-away,grey-ford,kettle-hill,foot,10,10,0,no\nford-brennick,grey-ford,brennick",
                        "kettle-sallow,kettle-hill,sallow,foot,92,60,0.05,no\n",
                        "")))
                .anyMatch(problem -> problem.value().equals("far-away")
                        && problem.expected().contains("lead to a reception facility"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call +44 20 7946 0958 now          | a telephone number
            Ask 0043 1 234567 for Tarn         | a telephone number
            Write to help@example.org          | an e-mail address
            See https://example.test/page      | an address on the network
            See example.com                    | an address on the network
            Pay to DE89 3704 0044 0532 0130 00 | an account number
            Pay to GB82WEST12345698765432      | an account number
            """)
    void whatCouldBeSomebodysIsFoundInAnyText(String text, String what) {
        assertThat(refused(changed("texts.csv", "Tarn Haven,", text + ",")))
                .anyMatch(problem ->
                        problem.expected().contains(what) && problem.field().equals("en"));
    }

    @Test
    void filesThatAreMissingOrBrokenAreNamedAllAtOnce() {
        Map<String, byte[]> files = content();
        files.remove("routes.csv");
        files.put("agencies.csv", bytes("id,state,place\nx,norvanta,brennick\n"));
        files.put("peoples.csv", bytes("id,\"state\nx"));

        assertThat(refused(new PackFiles(files)))
                .anyMatch(problem -> problem.file().equals("routes.csv")
                        && problem.expected().contains("this file"))
                .anyMatch(problem ->
                        problem.file().equals("agencies.csv") && problem.field().equals("kind"))
                .anyMatch(problem -> problem.file().equals("peoples.csv"));
    }

    @Test
    void theHashIsThatOfTheContent() {
        assertThat(ShippedPacks.small().hash()).isEqualTo(ShippedPacks.small().hash());
        assertThat(changed("texts.csv", "Tarn Haven", "Tarn Harbour").hash())
                .isNotEqualTo(ShippedPacks.small().hash());
        assertThat(ShippedPacks.small()).isEqualTo(new PackFiles(content()));
    }

    private static Pack accepted(PackFiles files) {
        return switch (PackReader.read(files)) {
            case ReadPack.Accepted(Pack pack) -> pack;
            case ReadPack.Refused(List<Problem> problems) ->
                throw new AssertionError(problems.stream().map(Problem::message).toList());
        };
    }

    private static List<Problem> refused(PackFiles files) {
        return switch (PackReader.read(files)) {
            case ReadPack.Accepted _ -> throw new AssertionError("the pack was accepted");
            case ReadPack.Refused(List<Problem> problems) -> problems;
        };
    }

    private static PackFiles changed(String file, String... rightThenWrong) {
        Map<String, byte[]> files = content();
        String text = new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
        for (int i = 0; i < rightThenWrong.length; i += 2) {
            assertThat(text).contains(rightThenWrong[i]);
            text = text.replace(rightThenWrong[i], rightThenWrong[i + 1]);
        }
        files.put(file, bytes(text));
        return new PackFiles(files);
    }

    private static Map<String, byte[]> content() {
        PackFiles small = ShippedPacks.small();
        Map<String, byte[]> files = new HashMap<>();
        small.names().forEach(name -> files.put(name, bytes(small.text(name).orElseThrow())));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
