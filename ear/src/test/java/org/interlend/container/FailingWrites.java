package org.interlend.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes the database refuse one kind of write, such as {@code INSERT item}, or log all writes. */
@ApplicationScoped
public class FailingWrites {

  private static final Set<String> OF_THE_BACKGROUND =
      Set.of("watched", "job", "outbox", "flyway_schema_history");

  @Inject private Tables tables;

  private List<String> removal = List.of();

  /** H2 cannot make an update fail when the row is new in the same transaction. */
  public boolean canFail(String write, Set<String> all) {
    return tables.isPostgresql()
        || !write.startsWith("UPDATE ")
        || !all.contains("INSERT " + table(write));
  }

  /** From now on, until {@link #accept}. */
  public void refuse(String write) {
    String table = table(write);
    if (tables.isPostgresql()) {
      tables.execute(
          """
          create function fault() returns trigger language plpgsql
          as $$ begin raise exception 'This write fails for a test'; end $$""",
          "create trigger fault before %s on %s for each row execute function fault()"
              .formatted(operation(write), table));
      removal = List.of("drop trigger fault on " + table, "drop function fault()");
    } else if (operation(write).equals("DELETE")) {
      // A reference from another row prevents the deletion.
      tables.execute(
          "create table fault (id bigint references %s (id))".formatted(table),
          "insert into fault select id from " + table);
      removal = List.of("drop table fault");
    } else {
      // Keeps the existing rows and refuses every new or changed row.
      tables.execute("alter table %s add constraint fault check (1 = 0) nocheck".formatted(table));
      removal = List.of("alter table %s drop constraint fault".formatted(table));
    }
  }

  public void accept() {
    tables.execute(removal.toArray(String[]::new));
    removal = List.of();
  }

  /** The kinds of writes of a step, without those of the background; on PostgreSQL only. */
  public Set<String> of(Runnable step) {
    List<String> watched =
        tables
            .texts(
                "select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")
            .stream()
            .filter(table -> !OF_THE_BACKGROUND.contains(table))
            .toList();
    tables.execute(
        "create table watched (write varchar(100))",
        """
        create function watch() returns trigger language plpgsql as $$ begin
          insert into watched values (tg_op || ' ' || tg_table_name);
          return case tg_op when 'DELETE' then old else new end;
        end $$""");
    try {
      forEach(
          watched,
          "create trigger watch before insert or update or delete on %s"
              + " for each row execute function watch()");
      step.run();
      return new TreeSet<>(tables.texts("select distinct write from watched"));
    } finally {
      forEach(watched, "drop trigger if exists watch on %s");
      tables.execute("drop function watch()", "drop table watched");
    }
  }

  /** Locks one table at a time, so that there is no deadlock with work in the background. */
  private void forEach(List<String> watched, String statement) {
    tables.execute(watched.stream().map(statement::formatted).toArray(String[]::new));
  }

  private static String operation(String write) {
    return write.substring(0, write.indexOf(' '));
  }

  private static String table(String write) {
    return write.substring(write.indexOf(' ') + 1);
  }
}
