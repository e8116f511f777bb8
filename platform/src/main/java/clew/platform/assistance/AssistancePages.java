package clew.platform.assistance;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.casework.CaseFrame;
import clew.platform.casework.CaseFrames;
import clew.platform.casework.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What is done for a person, on one page: what was offered over time, what came of it, and what can be done next.
@Controller
class AssistancePages {

    private final AssistanceDesk desk;
    private final Assistances assistances;
    private final AssistanceExport export;
    private final DueList due;
    private final CaseFrames frames;
    private final Surroundings surroundings;
    private final MessageSource messages;

    AssistancePages(
            AssistanceDesk desk,
            Assistances assistances,
            AssistanceExport export,
            DueList due,
            CaseFrames frames,
            Surroundings surroundings,
            MessageSource messages) {
        this.desk = desk;
        this.assistances = assistances;
        this.export = export;
        this.due = due;
        this.frames = frames;
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /// The strands of one track.
    record Part(Track track, List<Strand> strands, boolean mayWrite, Set<Step> beginnings) {

        static Part of(Track track, List<Strand> all, boolean mayWrite) {
            List<Strand> its =
                    all.stream().filter(each -> each.track() == track).toList();
            return new Part(track, its, mayWrite, mayWrite ? Follows.beginnings(track, its) : Set.of());
        }
    }

    @GetMapping("/cases/{id}/assistance")
    @Transactional
    String show(@PathVariable UUID id, Locale locale, Model model) {
        CaseId caseId = new CaseId(id);
        desk.require(caseId, DataKind.ASSISTANCE, Action.READ);
        CaseFrame frame =
                frames.of(caseId, AssistanceSection.NAME, messages.getMessage("assistance.title", null, locale));
        Set<Track> readable = desk.tracks(caseId, Action.READ);
        readable.stream()
                .map(Track::data)
                .distinct()
                .filter(kind -> kind != DataKind.ASSISTANCE)
                .forEach(kind -> desk.require(caseId, kind, Action.READ));
        Set<Track> writable = desk.tracks(caseId, Action.WRITE);
        List<Strand> strands = assistances.of(caseId, readable);
        model.addAttribute("frame", frame);
        model.addAttribute("parts", parts(strands, readable, writable));
        model.addAttribute("strip", Strip.of(services(strands), surroundings.today()));
        model.addAttribute(
                "urgent", strands.stream().filter(AssistancePanel::urgent).toList());
        model.addAttribute("mayServe", writable.contains(Track.SERVICE));
        model.addAttribute("mayClaim", readable.contains(Track.CLAIM));
        model.addAttribute("mayExport", desk.allows(caseId, DataKind.ASSISTANCE, Action.EXPORT));
        return "assistance/assistance";
    }

    @GetMapping("/cases/{id}/assistance/export.csv")
    ResponseEntity<byte[]> exported(@PathVariable UUID id) {
        CaseId caseId = new CaseId(id);
        desk.require(caseId, DataKind.ASSISTANCE, Action.EXPORT);
        String csv = export.csv(caseId, desk.tracks(caseId, Action.EXPORT));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("services.csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/assistance/due")
    String due(Model model) {
        desk.requireAnywhere(DataKind.ASSISTANCE, Action.READ);
        Set<Track> tracks = EnumSet.allOf(Track.class);
        tracks.removeIf(track -> !desk.everAllows(track.data(), Action.READ));
        model.addAttribute("lines", due.lines(tracks));
        return "assistance/due";
    }

    private static List<Strand> services(List<Strand> strands) {
        return strands.stream()
                .filter(strand -> strand.track() == Track.SERVICE)
                .toList();
    }

    private static List<Part> parts(List<Strand> strands, Set<Track> readable, Set<Track> writable) {
        return readable.stream()
                .filter(track -> track != Track.SERVICE)
                .map(track -> Part.of(track, strands, writable.contains(track)))
                .toList();
    }
}
