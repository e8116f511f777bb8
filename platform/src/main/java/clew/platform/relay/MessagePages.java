package clew.platform.relay;

import clew.platform.directory.Agency;
import clew.platform.directory.Directory;
import clew.platform.referral.ReferralId;
import clew.platform.relay.envelope.Faulty;
import clew.platform.web.Notice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
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

/// The pages of messages: what went to other instances, what became of it, and the files that are carried by hand.
@Controller
@RequestMapping("/relay")
class MessagePages {

    private final MessageDesk desk;
    private final Directory directory;
    private final MessageSource messages;
    private final Clock clock;
    private final ZoneId zone;

    MessagePages(MessageDesk desk, Directory directory, MessageSource messages, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.directory = directory;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /// One message, in words.
    record Line(
            UUID id,
            UUID referral,
            String to,
            String kindKey,
            String at,
            String when,
            String stateKey,
            String colour,
            @Nullable String faultKey,
            String shortHash,
            boolean waiting) {}

    @GetMapping("/messages")
    String list(Locale locale, Model model) {
        return show(desk.all(), null, List.of(), locale, model);
    }

    @GetMapping("/referrals/{id}")
    String about(@PathVariable UUID id, Locale locale, Model model) {
        return show(desk.about(new ReferralId(id)), id, List.of(), locale, model);
    }

    @GetMapping("/messages/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id) {
        return CardPages.file("message-" + id + ".clew-message", desk.file(id).sealed());
    }

    @GetMapping("/receipts/{id}")
    ResponseEntity<byte[]> receipt(@PathVariable UUID id) {
        return CardPages.file("receipt-" + id + ".clew-receipt", desk.receipt(id));
    }

    @PostMapping("/messages/{id}/hurry")
    String hurry(@PathVariable UUID id, RedirectAttributes redirect) {
        desk.hurry(id);
        Notice.success(redirect, "relay.hurried");
        return "redirect:/relay/messages";
    }

    @PostMapping("/messages")
    ModelAndView bring(
            @RequestParam(value = "file", required = false) @Nullable MultipartFile file, Locale locale, Model model)
            throws IOException {
        try {
            byte[] bytes = file == null ? new byte[0] : file.getBytes();
            MessageDesk.Brought brought = desk.bring(new String(bytes, StandardCharsets.US_ASCII));
            model.addAttribute("brought", brought);
            return new ModelAndView("relay/brought", model.asMap());
        } catch (Faulty faulty) {
            String sentence = messages.getMessage(faulty.fault().key(), null, locale);
            String page = show(desk.all(), null, List.of(Map.of("target", "file", "message", sentence)), locale, model);
            return new ModelAndView(page, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /// Gives the receipt back that the page before showed: whoever brought a message carries it to the sender.
    @PostMapping("/receipts")
    ResponseEntity<byte[]> carry(@RequestParam String receipt) {
        desk.requireReading();
        return CardPages.file("receipt.clew-receipt", receipt);
    }

    private String show(
            List<OutMessage> found,
            @Nullable UUID referral,
            List<Map<String, String>> errors,
            Locale locale,
            Model model) {
        model.addAttribute(
                "lines", found.stream().map(message -> line(message, locale)).toList());
        model.addAttribute("referral", referral);
        model.addAttribute("errors", errors);
        model.addAttribute("now", clock.instant());
        return "relay/messages";
    }

    private Line line(OutMessage message, Locale locale) {
        Instant at = message.deliveredAt() == null ? message.writtenAt() : message.deliveredAt();
        return new Line(
                message.id(),
                message.referral().value(),
                directory.find(message.peer()).map(Agency::name).orElse(""),
                "relay.kind." + message.kind().name(),
                at.toString(),
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale)
                        .withZone(zone)
                        .format(at),
                message.state().key(),
                switch (message.state()) {
                    case WAITING -> "yellow";
                    case DELIVERED -> "green";
                    case REFUSED, EXPIRED -> "red";
                },
                message.fault() == null ? null : message.fault().key(),
                message.hash().substring(0, 12),
                message.state() == OutMessage.State.WAITING);
    }
}
