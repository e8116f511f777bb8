package clew.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/// Draws one page that uses every shared component.
@WebMvcTest(
        properties = {
            "spring.messages.basename=messages/web",
            "spring.messages.fallback-to-system-locale=false",
            "clew.demo=true",
            "clew.languages=en,ar"
        })
@AutoConfigureMockMvc(addFilters = false)
class PageComponentsTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void aPageHasOneFrameWithEverythingInIt() throws Exception {
        String page = page(get("/sample"));
        Files.createDirectories(Path.of("target/preview"));
        Files.writeString(Path.of("target/preview/sample.html"), page);

        assertThat(page)
                .contains("<title>Sample – Clew</title>")
                .contains("lang=\"en\"", "dir=\"ltr\"")
                .contains("Ana Kovač", "Reception centre")
                .contains("href=\"/sample\"", "aria-current=\"true\"")
                .contains("Demonstration")
                .doesNotContain("There is a problem")
                .containsPattern("value=\"told\"[^>]* checked=")
                .doesNotContain("??", "th:");
    }

    @Test
    void anErrorIsSaidAtTheTopAndAtTheField() throws Exception {
        String page = page(
                post("/sample").param("place", " ").param("rows[0].name", "").param("born.day", "31"));
        Files.createDirectories(Path.of("target/preview"));
        Files.writeString(Path.of("target/preview/errors.html"), page);

        assertThat(page)
                .contains("There is a problem")
                .contains("<a href=\"#place\">")
                .contains("<a href=\"#rows0.name\">")
                .contains("id=\"place-error\"", "aria-describedby=\"place-error\"")
                .contains("value=\"31\"");
    }

    @Test
    void aRightToLeftLanguageTurnsThePage() throws Exception {
        String page = page(get("/sample").locale(java.util.Locale.forLanguageTag("ar")));

        assertThat(page).contains("lang=\"ar\"", "dir=\"rtl\"");
    }

    private String page(org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request)
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({Frame.class, Sample.class})
    static class Application {

        @Bean
        Visitors visitors() {
            return () -> Optional.of(new Visitor("Ana Kovač", "Reception centre", Set.of("FIRST_RESPONDER")));
        }

        @Bean
        NavigationEntry arrivals() {
            return entry(100, "web.back", "/arrivals", 0);
        }

        @Bean
        NavigationEntry sample() {
            return entry(200, "web.open", "/sample", 3);
        }

        private static NavigationEntry entry(int order, String key, String path, int waiting) {
            return new NavigationEntry() {
                @Override
                public int order() {
                    return order;
                }

                @Override
                public String labelKey() {
                    return key;
                }

                @Override
                public String path() {
                    return path;
                }

                @Override
                public boolean visible() {
                    return true;
                }

                @Override
                public OptionalInt waiting() {
                    return OptionalInt.of(waiting);
                }
            };
        }
    }

    record Row(@NotBlank @Nullable String name) {}

    record Form(
            @NotBlank @Nullable String place,
            @Nullable Integer age,
            @Nullable String note,
            @Nullable DateParts born,
            Notice.@Nullable Kind kind,
            @Nullable String way,
            @Nullable List<String> languages,
            @Nullable @Valid List<Row> rows) {}

    @Controller
    static class Sample {

        @GetMapping("/sample")
        String show(Model model) {
            model.addAttribute(
                    "form",
                    new Form(
                            "Gate 3",
                            17,
                            null,
                            DateParts.empty(),
                            null,
                            "seen",
                            List.of("told"),
                            List.of(new Row("x"))));
            return fill(model);
        }

        @PostMapping("/sample")
        String send(@Valid @ModelAttribute("form") Form form, BindingResult errors, Model model) {
            return fill(model);
        }

        private static String fill(Model model) {
            model.addAttribute("crumbs", List.of(new Crumb("Cases", "/cases"), new Crumb("This case", null)));
            model.addAttribute("facts", List.of("Adult", "Female", "Speaks Tigrinya"));
            model.addAttribute("kinds", Notice.Kind.values());
            model.addAttribute(
                    "ways", List.of(Choice.of("seen", "Seen"), new Choice("told", "Told", "In their own words")));
            model.addAttribute(
                    "items",
                    List.of(new Item("Screened", "by Ana", "2026-11-24T08:00Z", "24 November 2026", "Calm", "/x")));
            model.addAttribute(
                    "rows",
                    List.of(new Line("Stage", "Presumed", "/x", "Change"), new Line("Since", "today", null, null)));
            return "web/sample";
        }
    }

    record Crumb(String text, @Nullable String href) {}

    record Item(String title, String byline, String at, String when, String text, String href) {}

    record Line(
            String key,
            String value,
            @Nullable String href,
            @Nullable String action) {}
}
