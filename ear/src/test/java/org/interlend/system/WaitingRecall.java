package org.interlend.system;

/** A recall that waits to be sent: no workflow of ours puts one, and a renewal needs a loan. */
final class WaitingRecall {

  private WaitingRecall() {}

  /** The statement that puts it into the outbox, whether there is such a request or not. */
  static String of(String partner, String request, String item) {
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
