package clew.platform.clocks;

import clew.platform.access.Account;
import clew.platform.access.Acting;
import clew.platform.access.Action;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.web.NotFound;
import clew.platform.web.Notice;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The private calendar of a member: made, ended, and read by calendar programs, which cannot sign in.
///
/// Whoever has the address reads how many things are due when, with the rights that its member has at that moment. An
/// address that was ended, was never made, or whose member is out of use is not there.
@Controller
class FeedPages {

    private static final int MOST = 2000;

    private final ClockDesk desk;
    private final Feeds feeds;
    private final ClockDueList list;
    private final Members members;
    private final ClockDueWords words;
    private final Trail trail;

    FeedPages(ClockDesk desk, Feeds feeds, ClockDueList list, Members members, ClockDueWords words, Trail trail) {
        this.desk = desk;
        this.feeds = feeds;
        this.list = list;
        this.members = members;
        this.words = words;
        this.trail = trail;
    }

    @PostMapping("/due/calendar")
    String make(@RequestParam(defaultValue = "MINE") ClockDueQuery.Whose whose, Model model) {
        desk.requireList(Action.SEARCH);
        Member member = desk.member();
        String secret = feeds.make(member.id(), whose);
        trail.record("due.calendar.made", Subject.of("member", member.id().value()));
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/calendar/" + secret + ".ics")
                        .toUriString());
        return "clocks/calendar";
    }

    @PostMapping("/due/calendar/end")
    String end(RedirectAttributes redirect) {
        desk.requireList(Action.SEARCH);
        Member member = desk.member();
        if (feeds.end(member.id())) {
            trail.record("due.calendar.ended", Subject.of("member", member.id().value()));
        }
        Notice.success(redirect, "clocks.calendar.ended");
        return "redirect:/due";
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> read(@PathVariable String secret, WebRequest request) throws Exception {
        Feeds.Feed feed = feeds.open(secret).orElseThrow(() -> new NotFound("calendar"));
        Member member = members.find(feed.member())
                .filter(Account::active)
                .map(Account::member)
                .orElseThrow(() -> new NotFound("calendar"));
        return Acting.as(member, () -> answer(feed, request));
    }

    private ResponseEntity<String> answer(Feeds.Feed feed, WebRequest request) {
        List<CaseClock> due = desk.mayList()
                ? list.first(ClockDueQuery.all(feed.whose()), MOST).stream()
                        .map(ClockDueRow::clock)
                        .toList()
                : List.of();
        Instant stamp = list.changedAt(feed.createdAt());
        String text = FeedCalendar.of(feed.id(), due, stamp, texts());
        trail.record("due.calendar.read", Subject.of("member", feed.member().value()));
        feeds.opened(feed);
        String tag = "\"" + tag(text) + "\"";
        boolean same = Optional.ofNullable(request.getHeader("If-None-Match"))
                .filter(known -> known.contains(tag))
                .isPresent();
        ResponseEntity.BodyBuilder builder = same ? ResponseEntity.status(304) : ResponseEntity.ok();
        builder.eTag(tag)
                .lastModified(stamp)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Referrer-Policy", "no-referrer");
        return same
                ? builder.build()
                : builder.contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                        .body(text);
    }

    private FeedCalendar.Words texts() {
        String link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/due")
                .toUriString();
        return new FeedCalendar.Words(
                words.of("clocks.calendar.name"),
                words.of("clocks.calendar.one"),
                words.of("clocks.calendar.many"),
                Objects.requireNonNull(link));
    }

    private static String tag(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
