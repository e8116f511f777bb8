package clew.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Shows the description of the interface as a plain page, read from the same document that machines read.
@Controller
class ApiPage {

    private static final String DOCUMENT = "/api/openapi.json";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final OpenApiWebMvcResource document;
    private final JsonMapper json;

    ApiPage(OpenApiWebMvcResource document, JsonMapper json) {
        this.document = document;
        this.json = json;
    }

    @GetMapping("/help/api")
    String show(HttpServletRequest request, Locale locale, Model model) throws Exception {
        JsonNode api = json.readTree(document.openapiJson(request, DOCUMENT, locale));
        model.addAttribute("description", api.path("info").path("description").asString(""));
        model.addAttribute("operations", operations(api));
        model.addAttribute("problems", Mishap.Kind.values());
        return "web/api";
    }

    private static List<Operation> operations(JsonNode api) {
        List<Operation> found = new ArrayList<>();
        api.path("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method))
                        .map(method -> Operation.of(
                                method, path.getKey(), path.getValue().path(method)))
                        .forEach(found::add));
        found.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
        return found;
    }

    /// One operation as the page shows it.
    record Operation(
            String method,
            String path,
            String summary,
            String text,
            List<String> parameters,
            List<String> sends,
            List<String> answers) {

        static Operation of(String method, String path, JsonNode node) {
            List<String> parameters = new ArrayList<>();
            node.path("parameters")
                    .forEach(each -> parameters.add(each.path("name").asString("")));
            List<String> answers = new ArrayList<>(node.path("responses").propertyNames());
            answers.sort(Comparator.naturalOrder());
            List<String> sends =
                    new ArrayList<>(node.path("requestBody").path("content").propertyNames());
            String summary = node.path("summary").asString("");
            return new Operation(
                    method.toUpperCase(Locale.ROOT),
                    path,
                    summary.isEmpty() ? words(node.path("operationId").asString("")) : summary,
                    node.path("description").asString(""),
                    parameters,
                    sends,
                    answers);
        }

        private static String words(String camel) {
            String spaced = String.join(" ", Arrays.asList(camel.split("(?=[A-Z])")))
                    .replaceAll("_\\d+$", "")
                    .toLowerCase(Locale.ROOT);
            return spaced.isEmpty() ? "" : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
        }
    }
}
