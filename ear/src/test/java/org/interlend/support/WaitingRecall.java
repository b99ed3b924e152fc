package org.interlend.support;

/** A recall that waits in the outbox: no workflow creates one without a loan. */
public final class WaitingRecall {

  private WaitingRecall() {}

  /** The statement that adds it to the outbox; the request need not exist. */
  public static String of(String partner, String request, String item) {
    return """
        insert into outbox (id, partner_code, kind, request_id, item_id, desired_due_at, status,
          created_at, due_at, attempts, version)
        values (nextval('outbox_seq'), '%s', 'RECALL_ITEM', '%s', '%s',
          timestamp with time zone '2031-07-28 21:59:59+00', 'WAITING',
          current_timestamp, current_timestamp, 0, 1)
        """
        .formatted(partner, request, item);
  }
}
