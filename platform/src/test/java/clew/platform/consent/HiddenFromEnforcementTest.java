package clew.platform.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import clew.platform.ClewTest;
import clew.platform.access.Acting;
import clew.platform.access.DataKind;
import clew.platform.access.Member;
import clew.platform.access.People;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.casework.CaseId;
import clew.platform.casework.CaseUrgency;
import clew.platform.casework.Cases;
import clew.platform.casework.NewCase;
import clew.platform.directory.AgencyKind;
import clew.platform.person.NewPerson;
import clew.platform.person.PersonId;
import clew.platform.person.Persons;
import clew.platform.person.Sex;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every endpoint about a case or a person whom a shelter keeps, as an officer and as an asylum official whose
/// agency has a part in the case: without consent each answers as it does for a case that was never there, and where a
/// part was agreed none ever says "not for you", which would tell that there is something.
@ClewTest
@Import({People.class, Agreeing.class})
class HiddenFromEnforcementTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern ABOUT = Pattern.compile(
            "(/api/v1)?((/exchange|/htcds)?/cases/\\{id}|/persons/\\{(id|person)}|/cases/of-person/\\{person}).*");

    @Autowired
    MockMvc mvc;

    @Autowired
    People people;

    @Autowired
    Agreeing agreeing;

    @Autowired
    Persons persons;

    @Autowired
    Cases cases;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private Member worker;
    private PersonId person;
    private CaseId caseId;

    /// An endpoint about one case or person.
    private record Endpoint(HttpMethod method, String path, HandlerMethod handler) {}

    @BeforeEach
    void aCaseThatAShelterKeeps() throws Exception {
        worker = people.member(AgencyKind.SHELTER, Role.CASE_WORKER);
        person = Acting.as(
                worker,
                () -> persons.register(
                        NewPerson.named("Amal Haddad", Sex.FEMALE).aged(16, 16), worker.agency()));
        caseId = Acting.as(worker, () -> cases.open(NewCase.firstContact(person, true, CaseUrgency.SOON), worker));
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICE", "BORDER", "PROSECUTION", "LABOUR_INSPECTION", "ASYLUM"})
    void withoutConsentNothingIsThere(AgencyKind kind) throws Exception {
        Member officer = partner(kind);
        List<String> told = new ArrayList<>();
        for (Endpoint endpoint : endpoints()) {
            int real = ask(endpoint, officer, caseId.value(), person.value());
            int none = ask(endpoint, officer, UUID.randomUUID(), UUID.randomUUID());
            if (real != none || real == 403) {
                told.add(endpoint.method() + " " + endpoint.path() + ": " + real + ", for nobody " + none);
            }
        }

        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"POLICE", "ASYLUM"})
    void whereAPartWasAgreedNoAnswerSaysThatThereIsMore(AgencyKind kind) throws Exception {
        Member officer = partner(kind);
        agreeing.to(person, worker, officer, EnumSet.of(DataKind.PROCESS));
        List<String> told = new ArrayList<>();
        List<Endpoint> endpoints = endpoints();
        for (Endpoint endpoint : endpoints) {
            if (ask(endpoint, officer, caseId.value(), person.value()) == 403) {
                told.add(endpoint.method() + " " + endpoint.path());
            }
        }

        assertThat(told).isEmpty();
        assertThat(endpoints).hasSizeGreaterThan(80);
    }

    private Member partner(AgencyKind kind) {
        Member officer = people.member(kind, Role.CASE_WORKER, Role.DECISION_MAKER);
        Acting.runAs(worker, () -> {
            cases.grantReach(caseId, officer.agency(), Relation.PARTNER);
            persons.grantReach(person, officer.agency(), Relation.PARTNER);
        });
        return officer;
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                if (ABOUT.matcher(path).matches()) {
                    info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> endpoints.add(new Endpoint(method.asHttpMethod(), path, handler)));
                }
            }
        });
        return endpoints;
    }

    private int ask(Endpoint endpoint, Member member, UUID ofCase, UUID ofPerson) throws Exception {
        Matcher variable = VARIABLE.matcher(endpoint.path());
        StringBuilder path = new StringBuilder();
        boolean aCase = endpoint.path().contains("/cases/{id}");
        boolean first = true;
        while (variable.find()) {
            String value = first ? (aCase ? ofCase : ofPerson).toString() : sample(endpoint, variable.group(1));
            variable.appendReplacement(path, value);
            first = false;
        }
        variable.appendTail(path);
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(endpoint.method(), path.toString());
        fill(request, endpoint.handler());
        return mvc.perform(request.with(people.session(member)).with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String sample(Endpoint endpoint, String variable) {
        for (Parameter parameter : endpoint.handler().getMethod().getParameters()) {
            if (parameter.getName().equals(variable)) {
                return sample(parameter.getType());
            }
        }
        return "x";
    }

    private static void fill(MockHttpServletRequestBuilder request, HandlerMethod handler) {
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam wanted = parameter.getAnnotation(RequestParam.class);
            if (wanted != null && wanted.required() && wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                request.param(
                        wanted.name().isEmpty() ? parameter.getName() : wanted.name(), sample(parameter.getType()));
            }
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                request.contentType(MediaType.APPLICATION_JSON).content("{}");
            }
        }
    }

    private static String sample(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        return type == boolean.class || type == Boolean.class ? "true" : type == String.class ? "x" : "0";
    }
}
