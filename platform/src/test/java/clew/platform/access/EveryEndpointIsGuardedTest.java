package clew.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import clew.platform.ClewTest;
import clew.platform.access.EndpointMatrix.Expected;
import clew.platform.access.EndpointMatrix.Row;
import clew.platform.directory.AgencyKind;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every endpoint of the application as every role, and as nobody, against the written matrix
/// `endpoint-matrix.csv`. An endpoint that is not in the matrix fails the test; the message has the line to add, with
/// what the endpoint does today: check it before you add it.
@ClewTest
@Import(People.class)
class EveryEndpointIsGuardedTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private final Map<String, @Nullable Member> visitors = new LinkedHashMap<>();

    @BeforeEach
    void oneMemberForEachRole() {
        visitors.put("anonymous", null);
        visitors.put("administrator", people.member(AgencyKind.CO_ORDINATION, Role.ADMINISTRATOR));
        visitors.put("first responder", people.member(AgencyKind.RECEPTION, Role.FIRST_RESPONDER));
        visitors.put("case worker", people.member(AgencyKind.NGO, Role.CASE_WORKER));
        visitors.put("decision maker", people.member(AgencyKind.COMPETENT_AUTHORITY, Role.DECISION_MAKER));
        visitors.put("guardian", people.member(AgencyKind.GUARDIANSHIP, Role.GUARDIAN));
        visitors.put("co-ordinator", people.member(AgencyKind.CO_ORDINATION, Role.CO_ORDINATOR));
        visitors.put("auditor", people.member(AgencyKind.NGO, Role.AUDITOR));
    }

    @Test
    void everyEndpointAnswersEveryRoleAsTheMatrixSays() throws Exception {
        Map<String, Row> matrix = EndpointMatrix.read();
        assertThat(EndpointMatrix.VISITORS).containsExactlyElementsOf(visitors.keySet());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, HandlerMethod> endpoint : endpoints().entrySet()) {
            Row row = matrix.remove(endpoint.getKey());
            if (row == null) {
                wrong.add("Not in endpoint-matrix.csv. Check and add: " + endpoint.getKey() + ","
                        + String.join(",", observe(endpoint.getKey(), endpoint.getValue())));
            } else {
                wrong.addAll(compare(row, endpoint.getValue()));
            }
        }
        matrix.keySet().forEach(stale -> wrong.add("In endpoint-matrix.csv, but not in the application: " + stale));

        assertThat(wrong.isEmpty()).as("%n%s", String.join("\n", wrong)).isTrue();
    }

    @Test
    void ofTheOperationalEndpointsOnlyHealthIsThere() throws Exception {
        assertThat(mvc.perform(get("/health")).andReturn().getResponse().getStatus())
                .isEqualTo(200);
        for (String path : List.of("/actuator", "/env", "/beans", "/heapdump", "/metrics", "/mappings", "/loggers")) {
            Member administrator = visitors.get("administrator");
            assertThat(administrator).isNotNull();
            assertThat(mvc.perform(get(path).with(people.session(administrator)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    private Map<String, HandlerMethod> endpoints() {
        Map<String, HandlerMethod> endpoints = new TreeMap<>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) {
                var methods = info.getMethodsCondition().getMethods();
                if (methods.isEmpty()) {
                    endpoints.put("ANY," + path, handler);
                }
                methods.forEach(method -> endpoints.put(method + "," + path, handler));
            }
        });
        return endpoints;
    }

    private List<String> observe(String endpoint, HandlerMethod handler) throws Exception {
        List<String> seen = new ArrayList<>();
        for (Map.Entry<String, @Nullable Member> visitor : visitors.entrySet()) {
            MockHttpServletResponse response = send(endpoint, "", handler, visitor.getValue());
            seen.add(
                    response.getStatus() >= 500
                            ? "BROKEN " + response.getStatus()
                            : Expected.of(response).toString());
        }
        return seen;
    }

    private List<String> compare(Row row, HandlerMethod handler) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, @Nullable Member> visitor : visitors.entrySet()) {
            MockHttpServletResponse response = send(row.endpoint(), row.with(), handler, visitor.getValue());
            Expected expected = row.expected(visitor.getKey());
            if (!expected.holds(response)) {
                wrong.add("%s as %s: expected %s, but the answer was %d%s"
                        .formatted(
                                row.endpoint(),
                                visitor.getKey(),
                                expected,
                                response.getStatus(),
                                response.getRedirectedUrl() == null ? "" : " to " + response.getRedirectedUrl()));
            }
        }
        return wrong;
    }

    private MockHttpServletResponse send(String endpoint, String with, HandlerMethod handler, @Nullable Member visitor)
            throws Exception {
        String[] parts = endpoint.split(",", 2);
        HttpMethod method = HttpMethod.valueOf(parts[0].equals("ANY") ? "GET" : parts[0]);
        String path = EndpointMatrix.fill(parts[1]);
        AbstractMockHttpServletRequestBuilder<?> request = request(method, path, handler);
        fill(request, with, handler);
        if (visitor != null) {
            request.with(people.session(visitor));
        }
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private static void fill(AbstractMockHttpServletRequestBuilder<?> request, String with, HandlerMethod handler) {
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam wanted = parameter.getAnnotation(RequestParam.class);
            boolean file = MultipartFile.class.isAssignableFrom(parameter.getType());
            if (wanted != null
                    && !file
                    && wanted.required()
                    && wanted.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                String name = wanted.name().isEmpty() ? parameter.getName() : wanted.name();
                request.param(name, sample(parameter.getType()));
            }
            if (parameter.isAnnotationPresent(RequestBody.class)) {
                request.contentType(MediaType.APPLICATION_JSON).content(with.isEmpty() ? "{}" : with);
            }
        }
        if (!with.isEmpty() && !with.startsWith("{") && !with.startsWith("[")) {
            for (String pair : with.split("&")) {
                String[] nameAndValue = pair.split("=", 2);
                request.param(nameAndValue[0], nameAndValue[1]);
            }
        }
    }

    private static AbstractMockHttpServletRequestBuilder<?> request(
            HttpMethod method, String path, HandlerMethod handler) {
        for (Parameter parameter : handler.getMethod().getParameters()) {
            if (MultipartFile.class.isAssignableFrom(parameter.getType())) {
                RequestParam wanted = parameter.getAnnotation(RequestParam.class);
                String name = wanted == null || wanted.name().isEmpty() ? parameter.getName() : wanted.name();
                return MockMvcRequestBuilders.multipart(method, path)
                        .file(new MockMultipartFile(name, "x.csv", "text/csv", new byte[] {'x'}));
            }
        }
        return MockMvcRequestBuilders.request(method, path);
    }

    private static String sample(Class<?> type) {
        if (type.isEnum()) {
            return ((Enum<?>) type.getEnumConstants()[0]).name();
        }
        if (type == UUID.class) {
            return UUID.randomUUID().toString();
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true";
        }
        return type == String.class || type == List.class ? "x" : "0";
    }
}
