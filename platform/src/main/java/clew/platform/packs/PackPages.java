package clew.platform.packs;

import clew.platform.web.Notice;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The packs on pages: what is here, what is in them, what would change, and who put which to use.
@Controller
class PackPages {

    private final PackKeeping keeping;
    private final Packs packs;

    PackPages(PackKeeping keeping, Packs packs) {
        this.keeping = keeping;
        this.packs = packs;
    }

    @GetMapping("/packs")
    String list(Model model) {
        return list(List.of(), model);
    }

    @PostMapping("/packs")
    String install(
            @RequestParam MultipartFile file, Model model, HttpServletResponse response, RedirectAttributes redirect)
            throws IOException {
        return switch (keeping.install(file.getBytes())) {
            case PackReading.Faulty<Pack>(List<PackFault> faults) -> {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                yield list(faults, model);
            }
            case PackReading.Sound<Pack>(Pack pack) -> {
                Notice.success(
                        redirect,
                        "packs.notice.installed",
                        pack.head().title(),
                        pack.head().version());
                yield "redirect:" + path(pack.ref());
            }
        };
    }

    @GetMapping("/packs/{id}/{version}")
    String show(@PathVariable String id, @PathVariable String version, Model model) {
        PackRef ref = new PackRef(id, version);
        Pack whole = keeping.whole(ref);
        model.addAttribute("installed", keeping.installed(ref));
        model.addAttribute("current", keeping.current());
        model.addAttribute("mayChange", keeping.mayChange());
        model.addAttribute("comparison", keeping.compare(keeping.current(), ref));
        model.addAttribute("kinds", byKind(keeping.items(whole)));
        model.addAttribute("forms", packs.forms(ref));
        model.addAttribute(
                "used", keeping.history().stream().anyMatch(use -> use.pack().equals(ref)));
        return "packs/pack";
    }

    @GetMapping("/packs/{id}/{version}/activate")
    String beforeActivating(@PathVariable String id, @PathVariable String version, Model model) {
        keeping.beforeChange();
        PackRef ref = new PackRef(id, version);
        return confirm("activate", ref, keeping.compare(keeping.current(), ref), model);
    }

    @PostMapping("/packs/{id}/{version}/activate")
    String activate(
            @PathVariable String id,
            @PathVariable String version,
            @RequestParam String seenId,
            @RequestParam String seenVersion,
            RedirectAttributes redirect) {
        keeping.activate(new PackRef(id, version), new PackRef(seenId, seenVersion));
        Notice.success(redirect, "packs.notice.activated", id, version);
        return "redirect:/packs";
    }

    @GetMapping("/packs/back")
    String beforeRollingBack(Model model) {
        keeping.beforeChange();
        PackRef back = keeping.previous().orElseThrow(() -> new PackRefused("packs.refused.nothingBefore"));
        return confirm("back", back, keeping.compare(keeping.current(), back), model);
    }

    @PostMapping("/packs/back")
    String rollBack(@RequestParam String seenId, @RequestParam String seenVersion, RedirectAttributes redirect) {
        PackRef back = keeping.rollBack(new PackRef(seenId, seenVersion));
        Notice.success(redirect, "packs.notice.back", back.id(), back.version());
        return "redirect:/packs";
    }

    @GetMapping("/packs/{id}/{version}/remove")
    String beforeRemoving(@PathVariable String id, @PathVariable String version, Model model) {
        keeping.beforeChange();
        model.addAttribute("installed", keeping.installed(new PackRef(id, version)));
        return "packs/remove";
    }

    @PostMapping("/packs/{id}/{version}/remove")
    String remove(@PathVariable String id, @PathVariable String version, RedirectAttributes redirect) {
        keeping.remove(new PackRef(id, version));
        Notice.success(redirect, "packs.notice.removed", id, version);
        return "redirect:/packs";
    }

    @GetMapping("/packs/{id}/{version}/download")
    ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String version) {
        byte[] zip = keeping.export(new PackRef(id, version));
        String name = "pack-" + id + "-" + version + ".zip";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip);
    }

    /// What cannot be done is said on the list, which shows how things stand now.
    @ExceptionHandler(PackRefused.class)
    String refused(PackRefused refused, RedirectAttributes redirect) {
        String[] arguments =
                refused.reason().args().stream().map(Object::toString).toArray(String[]::new);
        Notice.important(redirect, refused.reason().key(), arguments);
        return "redirect:/packs";
    }

    private String confirm(String act, PackRef ref, PackComparison comparison, Model model) {
        model.addAttribute("act", act);
        model.addAttribute("installed", keeping.installed(ref));
        model.addAttribute("current", keeping.current());
        model.addAttribute("comparison", comparison);
        return "packs/confirm";
    }

    private String list(List<PackFault> faults, Model model) {
        model.addAttribute("faults", faults);
        model.addAttribute("installed", keeping.installed());
        model.addAttribute("current", keeping.current());
        model.addAttribute("history", keeping.history());
        model.addAttribute("mayChange", keeping.mayChange());
        model.addAttribute("previous", keeping.previous().orElse(null));
        return "packs/list";
    }

    private static Map<String, List<PackItem>> byKind(List<PackItem> items) {
        return items.stream()
                .filter(item -> !item.kindKey().startsWith("packs."))
                .collect(Collectors.groupingBy(PackItem::kindKey, TreeMap::new, Collectors.toList()));
    }

    private static String path(PackRef pack) {
        return "/packs/" + pack.id() + "/" + pack.version();
    }
}
