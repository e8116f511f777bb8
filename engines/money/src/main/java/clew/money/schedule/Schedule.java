package clew.money.schedule;

import clew.money.doctrine.Doctrine;
import clew.money.inquiry.Findings;
import clew.money.inquiry.Findings.Amount;
import clew.money.ledger.Account;
import java.util.List;
import java.util.Map;

/// What can be sought, and given back.
///
/// @param findings what it rests on
/// @param declared the doctrine that is declared; the others are its sensitivity
/// @param currencies one part for each currency; they are never added up
public record Schedule(Findings findings, Doctrine declared, List<OfCurrency> currencies) {

    /// The part of one currency.
    ///
    /// @param money its code and decimals
    /// @param benefit what was claimed: the proceeds, in minor units
    /// @param lines the assets
    /// @param shortfall what of the benefit no asset covers, in minor units
    /// @param losses the victims
    public record OfCurrency(Account money, long benefit, List<Line> lines, long shortfall, List<Loss> losses) {}

    /// One asset. What is sought is the sum of the four grounds, and never more than it is worth and has brought in.
    ///
    /// @param asset the asset
    /// @param traced what of claimed money is in it: as filed, least and most
    /// @param price what was paid for it; 0 for an account
    /// @param share of a thing: the traced part of its present value (proprietary share)
    /// @param lien of a thing: the traced money itself, up to its present value (charge)
    /// @param direct traced: the least that is proven, and for a thing share or lien, whichever is more
    /// @param cap up to what an account in which claimed money was mixed with other money is liable
    /// @param mixed what is sought for that beyond what is traced
    /// @param income what the traced part has brought in
    /// @param equivalent what is sought in place of what is no longer there
    /// @param bySource what is traced under each doctrine
    /// @param chain the rows by which claimed money came into it, as places in the ledger
    /// @param why reasons, in words
    public record Line(
            Asset asset,
            Amount traced,
            long price,
            long share,
            long lien,
            long direct,
            long cap,
            long mixed,
            long income,
            long equivalent,
            Map<Doctrine, Amount> bySource,
            List<Integer> chain,
            List<String> why) {

        /// What is sought of it in all.
        public long sought() {
            return direct + mixed + income + equivalent;
        }
    }

    /// What one victim lost, and where it is.
    ///
    /// @param name the name or number that the claims use
    /// @param lost what is claimed, in minor units
    /// @param inAssets what is traced into the assets: as filed, least and most
    /// @param elsewhere what is traced to somebody without a statement, as filed
    /// @param dissipated what was taken by a lender or lies in a gap, as filed
    /// @param underEach what is traced into the assets under each doctrine
    /// @param pariPassu the share of what is in the assets by what was lost, the order in time left out
    public record Loss(
            String name,
            long lost,
            Amount inAssets,
            long elsewhere,
            long dissipated,
            Map<Doctrine, Amount> underEach,
            long pariPassu) {}
}
