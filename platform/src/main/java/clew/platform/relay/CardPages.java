package clew.platform.relay;

import clew.platform.directory.AgencyId;
import clew.platform.directory.Directory;
import clew.platform.relay.envelope.AddressCard;
import clew.platform.relay.envelope.Fault;
import clew.platform.relay.envelope.Faulty;
import clew.platform.web.BadInput;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/// The pages of cards: ours to give away, others' to confirm. For administrators.
@Controller
@RequestMapping("/relay")
class CardPages {

    private final Cards cards;
    private final Directory directory;
    private final MessageSource messages;

    CardPages(Cards cards, Directory directory, MessageSource messages) {
        this.cards = cards;
        this.directory = directory;
        this.messages = messages;
    }

    /// An agency of another instance, in words.
    record Other(UUID id, String name, Peer peer) {}

    @GetMapping
    String home(Model model) {
        cards.requireKeeping();
        return show(model, List.of());
    }

    private String show(Model model, List<Map<String, String>> errors) {
        model.addAttribute("ours", cards.ours());
        model.addAttribute(
                "others",
                cards.peers().stream()
                        .map(peer -> new Other(
                                peer.agency().value(),
                                directory.get(peer.agency()).name(),
                                peer))
                        .toList());
        model.addAttribute("errors", errors);
        return "relay/home";
    }

    @GetMapping("/agencies/{id}")
    String card(@PathVariable UUID id, Model model) {
        model.addAttribute("card", cards.card(new AgencyId(id)));
        return "relay/card";
    }

    @GetMapping("/agencies/{id}/card")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        Cards.Shown card = cards.card(new AgencyId(id));
        return file("agency-" + id + ".clew-card", card.text());
    }

    @PostMapping("/agencies/{id}/keys")
    String renew(@PathVariable UUID id, RedirectAttributes redirect) {
        cards.renew(new AgencyId(id));
        Notice.important(redirect, "relay.card.renewed");
        return "redirect:/relay/agencies/" + id;
    }

    @GetMapping("/agencies/{id}/keys")
    String beforeRenewing(@PathVariable UUID id, Model model) {
        model.addAttribute("card", cards.card(new AgencyId(id)));
        return "relay/renew";
    }

    @PostMapping("/cards")
    ModelAndView bring(@RequestParam(value = "file", required = false) @Nullable MultipartFile file, Model model)
            throws IOException {
        cards.requireKeeping();
        try {
            if (file == null || file.isEmpty()) {
                throw new Faulty(Fault.UNREADABLE);
            }
            String text = new String(file.getBytes(), StandardCharsets.UTF_8);
            return preview(text, cards.read(text), model, List.of());
        } catch (Faulty faulty) {
            return new ModelAndView(
                    show(
                            model,
                            error("file", "relay.card.fault." + faulty.fault().name())),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/cards/confirm")
    ModelAndView confirm(
            @RequestParam String card,
            @RequestParam(defaultValue = "false") boolean compared,
            Model model,
            RedirectAttributes redirect) {
        cards.requireKeeping();
        try {
            cards.confirm(card, compared);
        } catch (BadInput wrong) {
            String key = wrong.places().getFirst().expectedKey();
            ModelAndView again = preview(card, cards.read(card), model, error("compared", key));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        } catch (Faulty faulty) {
            return new ModelAndView(
                    show(
                            model,
                            error("file", "relay.card.fault." + faulty.fault().name())),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Notice.success(redirect, "relay.card.confirmed");
        return new ModelAndView("redirect:/relay");
    }

    private ModelAndView preview(String text, AddressCard card, Model model, List<Map<String, String>> errors) {
        model.addAttribute("text", text);
        model.addAttribute("card", card);
        model.addAttribute("known", cards.known(card).isPresent());
        model.addAttribute("errors", errors);
        return new ModelAndView("relay/preview", model.asMap());
    }

    @GetMapping("/others/{id}/revoke")
    String beforeRevoking(@PathVariable UUID id, Model model) {
        cards.requireKeeping();
        String name = directory
                .find(new AgencyId(id))
                .filter(agency ->
                        cards.peers().stream().anyMatch(peer -> peer.agency().equals(agency.id())))
                .orElseThrow(() -> new NotFound("agency"))
                .name();
        model.addAttribute("id", id);
        model.addAttribute("name", name);
        return "relay/revoke";
    }

    @PostMapping("/others/{id}/revoke")
    String revoke(@PathVariable UUID id, RedirectAttributes redirect) {
        cards.revoke(new AgencyId(id));
        Notice.success(redirect, "relay.card.revoked");
        return "redirect:/relay";
    }

    private List<Map<String, String>> error(String target, String key) {
        return List.of(
                Map.of("target", target, "message", messages.getMessage(key, null, LocaleContextHolder.getLocale())));
    }

    static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jose"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.US_ASCII));
    }
}
