package io.fupin.engine.schema;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** The engine's own tables, made by the owner with the scripts of the engine's own jar, so that the application's role needs no DDL. */
@Component
class V002__Process_engine extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) {
        SingleConnectionDataSource connection = new SingleConnectionDataSource(context.getConnection(), true);
        for (String script : SCRIPTS) {
            new ResourceDatabasePopulator(new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql"))
                    .execute(connection);
        }
    }
}
