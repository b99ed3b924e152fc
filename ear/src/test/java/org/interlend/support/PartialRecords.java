package org.interlend.support;

import java.util.List;

/** What must never be in the database. */
public final class PartialRecords {

  /** Rows that exist only if a message was done in part. */
  public static final List<String> ALL =
      List.of(
          "bib where kind = 'TEMPORARY' and not exists"
              + " (select 1 from borrowing_request r where r.temporary_bib_id = bib.id)",
          "holding where kind = 'TEMPORARY' and not exists"
              + " (select 1 from borrowing_request r where r.temporary_holding_id = holding.id)",
          "item where kind = 'TEMPORARY' and not exists"
              + " (select 1 from borrowed_volume v where v.item_id = item.id)",
          "borrowed_volume where (status = 'CLOSED') <> (item_id is null)",
          "borrowing_request r where not exists"
              + " (select 1 from borrowing_history h where h.request_id = r.id)");

  private PartialRecords() {}
}
