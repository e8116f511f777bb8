package clew.platform.packs;

import clew.platform.web.NotFound;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The leaflet on rights of a pack, to be read together or printed, in one of its languages.
@Controller
class LeafletPages {

    private final PackKeeping keeping;
    private final Packs packs;

    LeafletPages(PackKeeping keeping, Packs packs) {
        this.keeping = keeping;
        this.packs = packs;
    }

    @GetMapping("/packs/{id}/{version}/leaflet/{language}")
    String show(@PathVariable String id, @PathVariable String version, @PathVariable String language, Model model) {
        InstalledPack pack = keeping.installed(new PackRef(id, version));
        String known = pack.head().languages().stream()
                .filter(language::equals)
                .findFirst()
                .orElseThrow(() -> new NotFound("leaflet"));
        PackTexts texts = packs.texts(pack.ref(), known)
                .filter(each -> !each.leaflet().isEmpty())
                .orElseThrow(() -> new NotFound("leaflet"));
        model.addAttribute("pack", pack);
        model.addAttribute("language", known);
        model.addAttribute("title", texts.get("leaflet.title").orElse(""));
        model.addAttribute("paragraphs", texts.leaflet());
        model.addAttribute("checked", !texts.get("about.reliability").equals(Optional.of("check-before-release")));
        model.addAttribute("languages", withLeaflet(pack));
        return "packs/leaflet";
    }

    private List<String> withLeaflet(InstalledPack pack) {
        return pack.head().languages().stream()
                .filter(each -> packs.texts(pack.ref(), each)
                        .filter(texts -> !texts.leaflet().isEmpty())
                        .isPresent())
                .toList();
    }
}
