package clew.platform.referral;

import clew.platform.access.Action;
import clew.platform.access.DataKind;
import clew.platform.access.Gate;
import clew.platform.access.Relation;
import clew.platform.access.Role;
import clew.platform.web.HomeTile;
import clew.platform.web.NavigationEntry;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What this room adds to the home page and to the navigation.
@Configuration(proxyBeanMethods = false)
class ReferralTiles {

    @Bean
    HomeTile overdueInTile(ReferralDesk desk) {
        return new Tile(
                400,
                "referral.tile.overdueIn",
                "/referrals/inbox?show=overdue",
                true,
                desk::mayList,
                () -> desk.counts(Side.RECEIVER).overdue());
    }

    @Bean
    HomeTile toAnswerTile(ReferralDesk desk) {
        return new Tile(
                410,
                "referral.tile.toAnswer",
                "/referrals/inbox",
                false,
                desk::mayList,
                () -> desk.counts(Side.RECEIVER).waiting());
    }

    @Bean
    HomeTile overdueOutTile(ReferralDesk desk) {
        return new Tile(
                420,
                "referral.tile.overdueOut",
                "/referrals/outbox?show=overdue",
                true,
                desk::mayList,
                () -> desk.counts(Side.SENDER).overdue());
    }

    @Bean
    HomeTile newsTile(ReferralDesk desk) {
        return new Tile(
                430,
                "referral.tile.news",
                "/referrals/outbox",
                false,
                desk::mayList,
                () -> desk.counts(Side.SENDER).unread());
    }

    @Bean
    HomeTile overdueEverywhereTile(Gate gate, Mailbox mailbox, SystemWork system) {
        return new Tile(
                440,
                "referral.tile.overdueEverywhere",
                "/referrals/late",
                true,
                () -> gate.somebody()
                                .filter(member -> member.is(Role.CO_ORDINATOR))
                                .isPresent()
                        && gate.allows(Relation.NONE, DataKind.STATISTICS, Action.READ),
                () -> system.call(mailbox::overdueEverywhere));
    }

    @Bean
    NavigationEntry referralNavigation(ReferralDesk desk) {
        return new Link(desk);
    }

    /// One tile from its parts.
    private record Tile(
            int order, String labelKey, String path, boolean urgent, BooleanSupplier shown, LongSupplier counted)
            implements HomeTile {

        @Override
        public boolean visible() {
            return shown.getAsBoolean();
        }

        @Override
        public long count() {
            return counted.getAsLong();
        }
    }

    /// The link to the inbox, with how many wait there.
    private record Link(ReferralDesk desk) implements NavigationEntry {

        @Override
        public int order() {
            return 400;
        }

        @Override
        public String labelKey() {
            return "referral.navigation";
        }

        @Override
        public String path() {
            return "/referrals";
        }

        @Override
        public boolean visible() {
            return desk.mayList();
        }

        @Override
        public OptionalInt waiting() {
            return OptionalInt.of(Math.toIntExact(desk.counts(Side.RECEIVER).waiting()));
        }
    }
}
