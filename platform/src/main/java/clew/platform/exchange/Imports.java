package clew.platform.exchange;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Member;
import clew.platform.access.Relation;
import clew.platform.access.Subject;
import clew.platform.access.Trail;
import clew.platform.exchange.StoredImport.Likely;
import clew.platform.exchange.StoredImport.Rejected;
import clew.platform.exchange.StoredImport.Status;
import clew.platform.exchange.htcds.ColumnUse;
import clew.platform.exchange.htcds.CurrentVersion;
import clew.platform.exchange.htcds.HtcdsReader;
import clew.platform.exchange.htcds.HtcdsRecord;
import clew.platform.exchange.htcds.Limits;
import clew.platform.exchange.htcds.Outcome;
import clew.platform.exchange.htcds.Values;
import clew.platform.person.Persons;
import clew.platform.web.BadInput;
import clew.platform.web.EditConflict;
import clew.platform.web.NotFound;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

/// Imports of HTCDS files: a file is read and shown, and taken only when a member says so; all of its fit rows or
/// none.
///
/// The file waits in the database, behind the fence of the agency, for a day at most; it never lies on a disk. Every
/// method asks the gate.
@Component
class Imports {

    private static final Duration KEPT = Duration.ofHours(24);

    private final Gate gate;
    private final Trail trail;
    private final ImportRows rows;
    private final Intake intake;
    private final Persons persons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Imports(
            Gate gate,
            Trail trail,
            ImportRows rows,
            Intake intake,
            Persons persons,
            TransactionTemplate transaction,
            Clock clock) {
        this.gate = gate;
        this.trail = trail;
        this.rows = rows;
        this.intake = intake;
        this.persons = persons;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether the member may bring files in at all.
    boolean allowed() {
        return gate.allows(Relation.OWNER, DataKind.IDENTITY, Action.IMPORT)
                && gate.allows(Relation.OWNER, DataKind.PROCESS, Action.IMPORT);
    }

    /// As below, for what a request sends; whether the member may is asked before anything is looked at.
    ImportId upload(@Nullable MultipartFile file) throws IOException {
        requireImport(Subject.none());
        if (file == null) {
            throw new BadInput("file", "", "exchange.expected.file");
        }
        String name = file.getOriginalFilename();
        return upload(name == null ? "" : name, file.getBytes());
    }

    /// Reads a file and keeps it with its preview until somebody decides; throws [UnreadableFile].
    ImportId upload(String fileName, byte[] bytes) {
        requireImport(Subject.none());
        Values values = new Values(today(), Limits.usual());
        UploadReading reading = new UploadReading(new CurrentVersion(values));
        Outcome outcome = new HtcdsReader(today(), Limits.usual()).read(fileName, bytes, reading);
        return switch (outcome) {
            case Outcome.Refused refused -> {
                trail.record(
                        "exchange.refused",
                        Subject.none(),
                        Map.of("reason", refused.why().reason().key()));
                throw new UnreadableFile(refused.why());
            }
            case Outcome.Read read -> keep(FileName.of(fileName), bytes, read, reading);
        };
    }

    private ImportId keep(String fileName, byte[] bytes, Outcome.Read read, UploadReading reading) {
        kinds(read).forEach(kind -> gate.require(Relation.OWNER, kind, Action.IMPORT, Subject.none()));
        boolean compare = gate.allows(Relation.OWNER, DataKind.IDENTITY, Action.SEARCH);
        List<Likely> likely = compare ? reading.likely(persons) : List.of();
        StoredImport one = fresh(fileName, bytes.length, reading.noted(read, compare));
        Member by = gate.member();
        transaction.executeWithoutResult(_ -> {
            rows.insert(one, by, bytes, reading.first());
            rows.insertRejected(one.id(), by, reading.rejected());
            rows.insertLikely(one.id(), by, likely);
            trail.record("exchange.uploaded", Subject.of("import", one.id().value()), facts(read));
        });
        return one.id();
    }

    private StoredImport fresh(String fileName, int bytes, Outcome.Read read) {
        Instant now = now();
        String name = gate.member().name();
        ImportId id = ImportId.random();
        return new StoredImport(
                id, name, fileName, bytes, read, Status.WAITING, now, now.plus(KEPT), null, null, 0, 0, 0);
    }

    /// The latest imports of the agency.
    List<StoredImport> latest(int most) {
        requireImport(Subject.none());
        return rows.latest(most);
    }

    /// An import of the agency.
    StoredImport get(ImportId id) {
        requireImport(Subject.of("import", id.value()));
        return rows.find(id).orElseThrow(() -> new NotFound("import"));
    }

    /// Rejected rows of an import, after the given number.
    List<Rejected> rejected(ImportId id, int after, int most) {
        requireImport(Subject.of("import", id.value()));
        return rows.rejected(id, after, most);
    }

    /// Rows that may be about somebody who is known already.
    List<Likely> likely(ImportId id, int most) {
        return rows.likely(id, most);
    }

    /// The first fit rows of a file that waits.
    List<HtcdsRecord> sample(ImportId id) {
        return rows.sample(id);
    }

    /// Takes every fit row of a file, or none if anything goes wrong.
    ///
    /// @param leaveOutLikely whether rows stay out that may be about somebody who is known already
    StoredImport accept(ImportId id, int version, boolean leaveOutLikely) {
        requireImport(Subject.of("import", id.value()));
        Member by = gate.member();
        return transaction.execute(_ -> {
            StoredImport one = undecided(id, version);
            kinds(one.preview())
                    .forEach(kind ->
                            gate.require(Relation.OWNER, kind, Action.IMPORT, Subject.of("import", id.value())));
            Set<Integer> leftOut = leaveOutLikely ? rows.likelyRows(id) : Set.of();
            int taken = intake.take(one, rows.content(id), leftOut, by);
            rows.settle(counted(one, taken, leftOut.size()), Status.IMPORTED, by, now(), now().plus(KEPT));
            trail.record(
                    "exchange.imported",
                    Subject.of("import", id.value()),
                    Map.of("cases", String.valueOf(taken), "leftOut", String.valueOf(leftOut.size())));
            return rows.find(id).orElseThrow(() -> new NotFound("import"));
        });
    }

    /// Puts a file aside without taking anything.
    void cancel(ImportId id, int version) {
        requireImport(Subject.of("import", id.value()));
        transaction.executeWithoutResult(_ -> {
            StoredImport one = undecided(id, version);
            rows.settle(one, Status.CANCELLED, gate.member(), now(), now().plus(KEPT));
            trail.record("exchange.cancelled", Subject.of("import", id.value()));
        });
    }

    private StoredImport undecided(ImportId id, int version) {
        StoredImport one = rows.lock(id).orElseThrow(() -> new NotFound("import"));
        boolean late = one.waiting() && one.expiresAt().isBefore(now());
        if (!one.waiting() || one.version() != version || late) {
            Status status = late ? Status.EXPIRED : one.status();
            throw EditConflict.of("/exchange/imports/" + id)
                    .field("exchange.field.status", Status.WAITING.name(), status.name());
        }
        return one;
    }

    private static StoredImport counted(StoredImport one, int taken, int leftOut) {
        return new StoredImport(
                one.id(),
                one.memberName(),
                one.fileName(),
                one.bytes(),
                one.preview(),
                one.status(),
                one.uploadedAt(),
                one.expiresAt(),
                one.decidedAt(),
                one.decidedBy(),
                taken,
                leftOut,
                one.version());
    }

    private void requireImport(Subject subject) {
        gate.require(Relation.OWNER, DataKind.IDENTITY, Action.IMPORT, subject);
        gate.require(Relation.OWNER, DataKind.PROCESS, Action.IMPORT, subject);
    }

    private static Set<DataKind> kinds(Outcome.Read read) {
        Set<DataKind> kinds = new TreeSet<>();
        for (ColumnUse use : read.columns()) {
            if (!use.target().isEmpty()) {
                kinds.add(Compartments.of(use.target()));
            }
        }
        return kinds;
    }

    private static Map<String, String> facts(Outcome.Read read) {
        return Map.of(
                "format", read.format().name(),
                "version", read.version().number(),
                "accepted", String.valueOf(read.accepted()),
                "rejected", String.valueOf(read.rejected()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
