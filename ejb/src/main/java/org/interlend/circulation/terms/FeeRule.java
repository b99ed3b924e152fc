package org.interlend.circulation.terms;

/**
 * The fee for a borrowing request, in the currency's smallest unit.
 *
 * @param loan for an item that comes back; null for no fee
 * @param copy for a copy or a file; null for no fee
 * @param step when it is charged
 */
public record FeeRule(Long loan, Long copy, FeeChargingStep step) {

  /**
   * The fee of a request that has reached a step.
   *
   * @return null for none
   */
  public Long due(boolean ofCopy, FeeChargingStep reached) {
    return step.compareTo(reached) <= 0 ? of(ofCopy) : null;
  }

  private Long of(boolean ofCopy) {
    return ofCopy ? copy : loan;
  }
}
