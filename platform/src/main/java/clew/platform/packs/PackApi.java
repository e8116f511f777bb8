package clew.platform.packs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Packs for programs.
@RestController
@Tag(name = "Packs")
class PackApi {

    private final PackKeeping keeping;
    private final Packs packs;
    private final MessageSource messages;

    PackApi(PackKeeping keeping, Packs packs, MessageSource messages) {
        this.keeping = keeping;
        this.packs = packs;
        this.messages = messages;
    }

    /// A pack that is here.
    record PackBody(
            String id,
            String version,
            String title,
            String jurisdiction,
            List<String> languages,
            String licence,
            String source,
            String hash,
            String origin,
            @Nullable String signer,
            boolean inUse) {}

    /// A pack with its forms.
    record WholeBody(PackBody pack, List<String> files, List<PackForm> forms) {}

    /// What is different between two packs.
    record ComparisonBody(PackRef from, PackRef to, List<PackComparison.Change> changes) {}

    @GetMapping("/api/v1/packs")
    @Operation(summary = "List the packs that are here, and say which one is in use")
    List<PackBody> list() {
        PackRef current = keeping.current();
        return keeping.installed().stream().map(each -> body(each, current)).toList();
    }

    @GetMapping("/api/v1/packs/history")
    @Operation(summary = "List which pack was put to use when, the latest first")
    List<PackUse> history() {
        return keeping.history();
    }

    @GetMapping("/api/v1/packs/{id}/{version}")
    @Operation(summary = "Read what a pack says about itself, the names of its files, and its forms")
    WholeBody read(@PathVariable String id, @PathVariable String version) {
        PackRef ref = new PackRef(id, version);
        Pack whole = keeping.whole(ref);
        return new WholeBody(
                body(keeping.installed(ref), keeping.current()),
                List.copyOf(whole.files().keySet()),
                packs.forms(ref));
    }

    @GetMapping("/api/v1/packs/{id}/{version}/changes")
    @Operation(summary = "Say what would be different under a pack, compared with the one in use")
    ComparisonBody changes(@PathVariable String id, @PathVariable String version) {
        PackComparison found = keeping.compare(keeping.current(), new PackRef(id, version));
        return new ComparisonBody(found.from(), found.to(), found.changes());
    }

    @PostMapping("/api/v1/packs")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Install a pack from a ZIP file; nothing is put to use by that")
    ResponseEntity<Object> install(@RequestBody byte[] zip) {
        return switch (keeping.install(zip)) {
            case PackReading.Sound<Pack>(Pack pack) ->
                ResponseEntity.status(HttpStatus.CREATED).body(body(keeping.installed(pack.ref()), keeping.current()));
            case PackReading.Faulty<Pack>(List<PackFault> faults) -> {
                ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, text("packs.faults.text", faults.size()));
                problem.setProperty("faults", faults);
                yield ResponseEntity.badRequest().body(problem);
            }
        };
    }

    @PostMapping("/api/v1/packs/{id}/{version}/activate")
    @Operation(summary = "Put a pack to use in place of the one that was seen in use")
    PackRef activate(
            @PathVariable String id,
            @PathVariable String version,
            @RequestParam String seenId,
            @RequestParam String seenVersion) {
        keeping.activate(new PackRef(id, version), new PackRef(seenId, seenVersion));
        return keeping.current();
    }

    @PostMapping("/api/v1/packs/back")
    @Operation(summary = "Go back to the pack that was in use before the one that was seen in use")
    PackRef rollBack(@RequestParam String seenId, @RequestParam String seenVersion) {
        return keeping.rollBack(new PackRef(seenId, seenVersion));
    }

    @DeleteMapping("/api/v1/packs/{id}/{version}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a pack that was never in use")
    void remove(@PathVariable String id, @PathVariable String version) {
        keeping.remove(new PackRef(id, version));
    }

    @ExceptionHandler(PackRefused.class)
    ProblemDetail refused(PackRefused refused) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, messages.getMessage(refused.reason(), LocaleContextHolder.getLocale()));
    }

    private String text(String key, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }

    private static PackBody body(InstalledPack pack, PackRef current) {
        PackHead head = pack.head();
        return new PackBody(
                head.id(),
                head.version(),
                head.title(),
                head.jurisdiction(),
                head.languages(),
                head.licence(),
                head.source(),
                pack.hash(),
                pack.origin().name(),
                pack.signer(),
                pack.ref().equals(current));
    }
}
