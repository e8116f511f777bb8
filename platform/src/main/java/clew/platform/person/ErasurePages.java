package clew.platform.person;

import clew.platform.web.BadInput;
import clew.platform.web.Notice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The pages of erasing a person: ask, see what will be lost, confirm, take back.
@Controller
class ErasurePages {

    private final Erasures erasures;
    private final Clock clock;
    private final ZoneId zone;

    ErasurePages(Erasures erasures, Clock clock, ZoneId zone) {
        this.erasures = erasures;
        this.clock = clock;
        this.zone = zone;
    }

    /// A request as the pages show it.
    record Shown(Erasure request, String asked, String due, String done) {}

    @GetMapping("/persons/{id}/erasure")
    String ask(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute(
                "request",
                erasures.about(new PersonId(id))
                        .filter(one -> one.state() != Erasure.State.WITHDRAWN)
                        .map(one -> shown(one, locale))
                        .orElse(null));
        model.addAttribute("grounds", Erasure.Ground.values());
        return "person/erasure-ask";
    }

    @PostMapping("/persons/{id}/erasure")
    String asked(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "false") boolean atOnce,
            RedirectAttributes redirect) {
        UUID request = erasures.ask(new PersonId(id), ground(ground), atOnce);
        Notice.success(redirect, "person.erasure.asked");
        return "redirect:/erasures/" + request;
    }

    @GetMapping("/erasures")
    String list(Locale locale, Model model) {
        List<Shown> all =
                erasures.list().stream().map(one -> shown(one, locale)).toList();
        model.addAttribute("requests", all);
        return "person/erasures";
    }

    @GetMapping("/erasures/{id}")
    String one(@PathVariable UUID id, Locale locale, Model model) {
        Erasure one = erasures.get(id);
        model.addAttribute("request", shown(one, locale));
        model.addAttribute("losses", one.state().open() ? erasures.losses(one) : List.of());
        model.addAttribute("objection", erasures.objection(one));
        model.addAttribute("due", day(one.due(clock.instant()), locale));
        return "person/erasure";
    }

    @PostMapping("/erasures/{id}/confirm")
    String confirm(@PathVariable UUID id, RedirectAttributes redirect) {
        erasures.confirm(id);
        Notice.success(redirect, "person.erasure.confirmed");
        return "redirect:/erasures/" + id;
    }

    @PostMapping("/erasures/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes redirect) {
        erasures.withdraw(id);
        Notice.success(redirect, "person.erasure.withdrawn");
        return "redirect:/erasures/" + id;
    }

    private static Erasure.Ground ground(String typed) {
        return Arrays.stream(Erasure.Ground.values())
                .filter(ground -> ground.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new BadInput("ground", "", "person.erasure.ground.missing"));
    }

    private Shown shown(Erasure one, Locale locale) {
        return new Shown(one, day(one.askedAt(), locale), day(one.dueAt(), locale), day(one.doneAt(), locale));
    }

    private String day(@Nullable Instant at, Locale locale) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale.equals(Locale.ENGLISH) ? Locale.UK : locale)
                        .format(at.atZone(zone));
    }
}
