package clew.platform.access.agencies;

import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Languages;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import clew.platform.directory.Wanted;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages on which everybody finds agencies: the list, one agency, and who fits what is wanted.
@Controller
class AgencyPages {

    private static final int PER_PAGE = 50;

    private final AgencyKeeping keeping;

    AgencyPages(AgencyKeeping keeping) {
        this.keeping = keeping;
    }

    @ModelAttribute("kinds")
    AgencyKind[] kinds() {
        return AgencyKind.values();
    }

    @ModelAttribute("serviceKinds")
    ServiceKind[] serviceKinds() {
        return ServiceKind.values();
    }

    @GetMapping("/agencies")
    String list(
            @ModelAttribute("filter") AgencyFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            Locale reader) {
        List<Agency> found = keeping.list(filter, reader);
        int pages = Math.max(1, (found.size() + PER_PAGE - 1) / PER_PAGE);
        int shown = Math.clamp(page, 1, pages);
        model.addAttribute(
                "agencies",
                found.stream().skip((shown - 1L) * PER_PAGE).limit(PER_PAGE).toList());
        model.addAttribute("count", found.size());
        model.addAttribute("page", shown);
        model.addAttribute("pages", pages);
        model.addAttribute("href", filter.pages());
        model.addAttribute("mayKeep", keeping.mayKeep());
        return "directory/list";
    }

    @GetMapping("/agencies/{id}")
    String show(@PathVariable UUID id, Model model, Locale reader) {
        Agency agency = keeping.read(new AgencyId(id));
        model.addAttribute("agency", agency);
        model.addAttribute(
                "languages",
                agency.languages().stream()
                        .map(code -> Languages.name(code, reader))
                        .toList());
        model.addAttribute("mayKeep", keeping.mayKeep());
        model.addAttribute("maySetPlaces", keeping.maySetPlaces(agency.id()));
        return "directory/agency";
    }

    @GetMapping("/agencies/fitting")
    String fitting(
            @RequestParam(required = false) @Nullable ServiceKind service,
            @RequestParam(required = false) @Nullable Taken whom,
            @RequestParam(defaultValue = "") String languages,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean urgent,
            Model model,
            Locale reader) {
        model.addAttribute("service", service);
        model.addAttribute("whom", whom);
        model.addAttribute("languages", languages);
        model.addAttribute("place", place);
        model.addAttribute("urgent", urgent);
        model.addAttribute("whoms", Taken.values());
        Optional<Wanted> wanted = service == null || whom == null
                ? Optional.empty()
                : Optional.of(new Wanted(service, whom, codes(languages, reader), place, urgent));
        model.addAttribute("fits", wanted.map(keeping::fitting).orElse(null));
        return "directory/fitting";
    }

    static List<String> codes(String languages, Locale reader) {
        return Arrays.stream(languages.split("[,;]"))
                .flatMap(word -> Languages.find(word, reader).stream())
                .distinct()
                .toList();
    }
}
