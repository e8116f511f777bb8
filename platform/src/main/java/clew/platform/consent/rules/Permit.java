package clew.platform.consent.rules;

import clew.platform.access.Cover;
import clew.platform.access.DataKind;
import clew.platform.access.MemberId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that opens kinds of data about one person to somebody, from a moment until a moment.
///
/// It is open from `from`, which is in, to `until` and to `endedAt`, which are out.
public sealed interface Permit {

    UUID id();

    Set<DataKind> kinds();

    Instant from();

    @Nullable
    Instant until();

    /// When it was withdrawn or ended before its time, or `null`.
    @Nullable
    Instant endedAt();

    /// What it is, for the gate and the trail.
    Cover cover();

    /// What keeps this asker from using it, whatever the moment and the kind.
    Set<Lack> lacks(Asker asker);

    /// What keeps this asker from knowing this kind by it at this moment; empty if nothing does.
    default Set<Lack> lacks(Asker asker, DataKind kind, Instant at) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        lacks.addAll(lacks(asker));
        if (!kinds().contains(kind)) {
            lacks.add(Lack.OTHER_KIND);
        }
        lacks.addAll(time(at));
        return lacks;
    }

    /// What is wrong with the moment.
    default Set<Lack> time(Instant at) {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        Instant until = until();
        Instant ended = endedAt();
        if (at.isBefore(from())) {
            lacks.add(Lack.NOT_YET);
        }
        if (until != null && !at.isBefore(until)) {
            lacks.add(Lack.EXPIRED);
        }
        if (ended != null && !at.isBefore(ended)) {
            lacks.add(Lack.WITHDRAWN);
        }
        return lacks;
    }

    /// The person, or who may speak for a child, agreed.
    ///
    /// @param recordedAt when it was written down: a refusal of that moment or later outdoes it
    record Agreed(
            UUID id,
            Set<Purpose> purposes,
            Recipient to,
            Set<DataKind> kinds,
            Instant recordedAt,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant endedAt)
            implements Permit {
        public Agreed {
            purposes = Set.copyOf(purposes);
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Cover cover() {
            return new Cover(Cover.Basis.CONSENT, id);
        }

        @Override
        public Set<Lack> lacks(Asker asker) {
            Set<Lack> lacks = Lack.recipient(to, asker);
            if (purposes.stream().noneMatch(asker.purposes()::contains)) {
                lacks.add(Lack.OTHER_PURPOSE);
            }
            return lacks;
        }
    }

    /// The law allows it without agreement.
    record Lawful(
            UUID id,
            Ground ground,
            Recipient to,
            Set<DataKind> kinds,
            Instant from,
            Instant until,
            @Nullable Instant endedAt)
            implements Permit {
        public Lawful {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Cover cover() {
            return new Cover(Cover.Basis.GROUND, id);
        }

        @Override
        public Set<Lack> lacks(Asker asker) {
            return Lack.recipient(to, asker);
        }
    }

    /// The glass was broken: for the one member who asked, whatever their agency.
    record Glass(
            UUID id,
            MemberId member,
            Set<DataKind> kinds,
            Instant from,
            Instant until,
            @Nullable Instant endedAt) implements Permit {
        public Glass {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Cover cover() {
            return new Cover(Cover.Basis.GLASS, id);
        }

        @Override
        public Set<Lack> lacks(Asker asker) {
            return member.equals(asker.member()) ? EnumSet.noneOf(Lack.class) : EnumSet.of(Lack.OTHER_MEMBER);
        }
    }
}
