package clew.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// The help: what each role does here, what the words mean; and the choice of the language.
@Controller
class HelpPages {

    /// The words of the glossary, in the order of the work.
    private static final List<String> WORDS = List.of(
            "arrival",
            "screening",
            "instrument",
            "indicator",
            "observation",
            "assessment",
            "presumption",
            "case",
            "stage",
            "decision",
            "need",
            "referral",
            "agency",
            "reach",
            "guardian",
            "pseudonym",
            "trail");

    private final LocaleResolver languages;

    HelpPages(LocaleResolver languages) {
        this.languages = languages;
    }

    @GetMapping("/help")
    String help(Model model) {
        model.addAttribute("duties", Duty.values());
        model.addAttribute("words", WORDS);
        return "web/help";
    }

    @PostMapping("/language")
    String language(
            @RequestParam String lang,
            jakarta.servlet.http.HttpServletRequest request,
            jakarta.servlet.http.HttpServletResponse response) {
        languages.setLocale(request, response, Locale.forLanguageTag(lang));
        return "redirect:/";
    }
}
