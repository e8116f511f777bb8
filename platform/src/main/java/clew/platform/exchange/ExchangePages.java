package clew.platform.exchange;

import clew.platform.exchange.htcds.Limits;
import clew.platform.web.Notice;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of import and export.
@Controller
@RequestMapping("/exchange")
class ExchangePages {

    private static final int LATEST = 20;
    private static final int LIKELY_SHOWN = 50;

    private final Imports imports;
    private final Exports exports;
    private final FindingTexts texts;

    ExchangePages(Imports imports, Exports exports, FindingTexts texts) {
        this.imports = imports;
        this.exports = exports;
        this.texts = texts;
    }

    @GetMapping
    String home(Model model) {
        show(model, List.of());
        return "exchange/home";
    }

    private void show(Model model, List<Map<String, String>> errors) {
        boolean mayImport = imports.allowed();
        if (!mayImport) {
            exports.require();
        }
        model.addAttribute("mayImport", mayImport);
        model.addAttribute("mayExport", exports.allowed());
        model.addAttribute("imports", mayImport ? imports.latest(LATEST) : List.of());
        model.addAttribute("megabytes", Limits.usual().fileBytes() / 1024 / 1024);
        model.addAttribute("errors", errors);
    }

    @PostMapping("/imports")
    ModelAndView upload(
            @RequestParam(value = "file", required = false) @Nullable MultipartFile file, Locale locale, Model model)
            throws IOException {
        try {
            ImportId id = imports.upload(file);
            return new ModelAndView("redirect:/exchange/imports/" + id);
        } catch (UnreadableFile unreadable) {
            show(model, List.of(Map.of("target", "file", "message", texts.of(unreadable.why(), locale))));
            return new ModelAndView("exchange/home", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/imports/{id}")
    String preview(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        ImportId importId = new ImportId(id);
        StoredImport one = imports.get(importId);
        int shown = Math.max(1, page);
        model.addAttribute(
                "view",
                PreviewView.of(
                        one,
                        imports.rejected(importId, (shown - 1) * PreviewView.PAGE, PreviewView.PAGE),
                        imports.likely(importId, LIKELY_SHOWN),
                        imports.sample(importId),
                        shown,
                        texts,
                        locale));
        return "exchange/preview";
    }

    @PostMapping("/imports/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean leaveOut,
            RedirectAttributes redirect) {
        StoredImport done = imports.accept(new ImportId(id), version, leaveOut);
        Notice.success(redirect, "exchange.imported", String.valueOf(done.imported()));
        return "redirect:/exchange/imports/" + id;
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        imports.cancel(new ImportId(id), version);
        Notice.success(redirect, "exchange.cancelled");
        return "redirect:/exchange";
    }
}
