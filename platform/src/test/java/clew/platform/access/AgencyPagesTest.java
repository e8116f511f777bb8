package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import clew.platform.ClewTest;
import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.NewAgency;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ClewTest
@Import(People.class)
class AgencyPagesTest {

    private static final String HEADING = "name,kind,place,languages,phone,email,address,website,opening_hours,service,"
            + "takes,capacity,free,round_the_clock\n";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    private Directory directory;

    private Member administrator;
    private Member worker;
    private AgencyId shelter;

    @BeforeEach
    void aShelter() {
        administrator = people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR);
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        shelter = worker.agency();
        Agency agency = directory.get(shelter);
        directory.change(
                shelter,
                new NewAgency(
                        agency.name(),
                        agency.kind(),
                        agency.place(),
                        List.of("en", "ti"),
                        new Contact("+30 1 234", null, null, null, "=9-5"),
                        List.of(new Agency.Service(ServiceKind.SHELTER, Set.of(Taken.GIRLS), 10, 3, true))),
                agency.version());
    }

    @Test
    void theListIsNarrowedByServicePlaceAndLanguage() throws Exception {
        String name = directory.get(shelter).name();
        mvc.perform(get("/agencies?service=SHELTER&language=Tigrinya&place=harb")
                        .with(people.session(worker)))
                .andExpect(content().string(containsString(name + "</a>")));
        mvc.perform(get("/agencies?service=MEDICAL&name=" + name.replace(" ", "+"))
                        .with(people.session(worker)))
                .andExpect(content().string(not(containsString(name + "</a>"))));
    }

    @Test
    void anAgencyShowsWhomItTakesAndHowManyPlacesAreFree() throws Exception {
        mvc.perform(get("/agencies/" + shelter).with(people.session(worker)))
                .andExpect(content()
                        .string(allOf(
                                containsString("girls"),
                                containsString("3 of 10"),
                                containsString("English, Tigrinya"),
                                containsString("Update free places"),
                                not(containsString("Put out of use")))));
    }

    @Test
    void theAdministratorAddsAnAgencyAndIsToldWhatIsMissing() throws Exception {
        mvc.perform(post("/agencies/new")
                        .with(people.session(administrator))
                        .with(csrf())
                        .param("name", "Night Clinic")
                        .param("kind", "MEDICAL")
                        .param("place", "Old Town")
                        .param("languages", "Arabic, fa")
                        .param("website", "javascript:alert(1)")
                        .param("offers", "MEDICAL")
                        .param("capacity.MEDICAL", "many"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("An address that begins with https://"),
                                containsString("href=\"#takes-MEDICAL\""),
                                containsString("href=\"#capacity-MEDICAL\""),
                                containsString("value=\"many\""))));
        mvc.perform(post("/agencies/new")
                        .with(people.session(administrator))
                        .with(csrf())
                        .param("name", "Night Clinic")
                        .param("kind", "MEDICAL")
                        .param("place", "Old Town")
                        .param("languages", "Arabic, fa")
                        .param("offers", "MEDICAL")
                        .param("takes.MEDICAL", "WOMEN", "MEN"))
                .andExpect(status().isFound());

        assertThat(directory.active()).anySatisfy(agency -> {
            assertThat(agency.name()).isEqualTo("Night Clinic");
            assertThat(agency.languages()).containsExactly("ar", "fa");
            assertThat(agency.service(ServiceKind.MEDICAL)).isPresent();
        });
    }

    @Test
    void theFormsShowWhatIsSaved() throws Exception {
        mvc.perform(get("/agencies/" + shelter + "/edit").with(people.session(administrator)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"English, Tigrinya\"")));
        mvc.perform(get("/agencies/" + shelter + "/places").with(people.session(worker)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"free.SHELTER\" value=\"3\"")));
        for (String page : List.of("/agencies/new", "/agencies/import", "/agencies/fitting")) {
            mvc.perform(get(page).with(people.session(administrator))).andExpect(status().isOk());
        }
    }

    @Test
    void twoWhoChangeTheSameAgencyAreShownBothVersions() throws Exception {
        int version = directory.get(shelter).version();
        change(version, "First Name").andExpect(redirectedUrl("/agencies/" + shelter));
        change(version, "Second Name")
                .andExpect(status().isConflict())
                .andExpect(content().string(allOf(containsString("First Name"), containsString("Second Name"))));
    }

    @Test
    void aCaseWorkerUpdatesThePlacesOfTheirOwnAgencyOnly() throws Exception {
        setPlaces(worker, shelter, "2").andExpect(redirectedUrl("/agencies/" + shelter));
        assertThat(directory.get(shelter).services().getFirst().free()).isEqualTo(2);

        setPlaces(worker, shelter, "12")
                .andExpect(content().string(containsString("Not more free places than places in all")));
        setPlaces(people.member(AgencyKind.SHELTER, Role.CASE_WORKER), shelter, "1")
                .andExpect(status().isForbidden());
        mvc.perform(get("/agencies/" + shelter + "/edit").with(people.session(worker)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoFitsIsExplained() throws Exception {
        mvc.perform(get("/agencies/fitting?service=SHELTER&whom=GIRLS&languages=ti&place=harbour&urgent=true")
                        .with(people.session(worker)))
                .andExpect(content()
                        .string(allOf(
                                containsString("Takes girls"),
                                containsString("Speaks Tigrinya"),
                                containsString("Has 3 free places"),
                                containsString("Is open round the clock"),
                                containsString("Is in the same place: Harbour"))));
    }

    @Test
    void aTableIsTakenAsAWholeOrNotAtAll() throws Exception {
        int before = directory.all().size();
        upload(HEADING
                        + "Good House,SHELTER,Pier,en,,,,,,SHELTER,WOMEN,5,1,yes\n"
                        + "Bad House,HOTEL,Pier,xq,,,,,,SHELTER,CATS,5,9,perhaps\n")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Nothing was imported"),
                                containsString("HOTEL"),
                                containsString("xq"),
                                containsString("CATS"),
                                containsString("perhaps"),
                                containsString("Not more free places than places in all"))));
        assertThat(directory.all()).hasSize(before);

        upload(HEADING
                        + "Good House,SHELTER,Pier,\"en, fr\",,,,,,SHELTER,WOMEN GIRLS,5,1,yes\n"
                        + "Good House,SHELTER,Pier,\"en, fr\",,,,,,COUNSELLING,WOMEN,,,no\n")
                .andExpect(redirectedUrl("/agencies"));
        assertThat(directory.all()).hasSize(before + 1).anySatisfy(agency -> {
            assertThat(agency.name()).isEqualTo("Good House");
            assertThat(agency.services()).hasSize(2);
        });
    }

    @Test
    void whatIsNotATableIsNamed() throws Exception {
        upload(new byte[] {(byte) 0xff, (byte) 0xfe, 0}).andExpect(content().string(containsString("UTF-8")));
        upload(HEADING + "\"never closed").andExpect(content().string(containsString("Nothing was imported")));
        upload("name,kind\nx,y\n").andExpect(content().string(containsString("The heading of an exported table")));
        upload("").andExpect(content().string(containsString("Nothing was imported")));
    }

    @Test
    void theExportIsReadAgainWithoutLossAndStartsNoFormula() throws Exception {
        byte[] table = mvc.perform(get("/agencies/export").with(people.session(administrator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new String(table, StandardCharsets.UTF_8);
        assertThat(text).contains("'+30 1 234").contains("'=9-5").doesNotContain(",=9-5");
        List<Agency> before = directory.all();

        upload(table).andExpect(redirectedUrl("/agencies"));

        assertThat(directory.all())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
    }

    @Test
    void aProgramKeepsTheDirectoryByTheSameRules() throws Exception {
        String given = """
                {"name":"Legal Corner","kind":"LEGAL_AID","place":"Hill","languages":["en"],
                 "services":[{"kind":"LEGAL_ADVICE","takes":["WOMEN"],"roundTheClock":false}]}""";
        mvc.perform(post("/api/v1/agencies")
                        .with(people.session(worker))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(given))
                .andExpect(status().isForbidden());
        mvc.perform(post("/api/v1/agencies")
                        .with(people.session(administrator))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(given))
                .andExpect(status().isCreated());
        mvc.perform(post("/api/v1/agencies")
                        .with(people.session(administrator))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"kind\":\"HOTEL\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("kind")));
        mvc.perform(put("/api/v1/agencies/" + shelter + "/places?version="
                                + directory.get(shelter).version())
                        .with(people.session(worker))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("[{\"service\":\"SHELTER\",\"capacity\":10,\"free\":4}]"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"free\":4")));
        mvc.perform(get("/api/v1/agencies/fitting?service=SHELTER&whom=GIRLS&language=ti")
                        .with(people.session(worker)))
                .andExpect(content().string(containsString("Speaks Tigrinya")));
    }

    private ResultActions change(int version, String name) throws Exception {
        return mvc.perform(post("/agencies/" + shelter + "/edit")
                .with(people.session(administrator))
                .with(csrf())
                .param("version", Integer.toString(version))
                .param("name", name + shelter)
                .param("kind", "SHELTER")
                .param("place", "Harbour"));
    }

    private ResultActions setPlaces(Member who, AgencyId agency, String free) throws Exception {
        return mvc.perform(post("/agencies/" + agency + "/places")
                .with(people.session(who))
                .with(csrf())
                .param("version", Integer.toString(directory.get(agency).version()))
                .param("capacity.SHELTER", "10")
                .param("free.SHELTER", free));
    }

    private ResultActions upload(String text) throws Exception {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions upload(byte[] bytes) throws Exception {
        return mvc.perform(multipart("/agencies/import")
                .file(new MockMultipartFile("file", "agencies.csv", "text/csv", bytes))
                .with(people.session(administrator))
                .with(csrf()));
    }
}
