package io.fupin.account.data;

import io.fupin.account.Role;
import io.fupin.account.administration.Unit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Departments and firms by key. Read into memory: they are named on every page and hardly ever change. */
@Repository
public class Units {

    private final JdbcClient jdbc;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    Units(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key itself when no name is on file. */
    public String name(Role role, String key) {
        String known = names.get(role + "." + key);
        if (known == null) {
            all().forEach(unit -> names.put(unit.role() + "." + unit.key(), unit.name()));
            known = names.getOrDefault(role + "." + key, key);
        }
        return known;
    }

    public boolean knows(Role role, String key) {
        return all().stream().anyMatch(unit -> unit.role() == role && unit.key().equals(key));
    }

    public List<Unit> all() {
        return jdbc.sql("select role, key, name from post_unit order by role, key")
                .query((row, n) -> new Unit(Role.valueOf(row.getString(1)), row.getString(2), row.getString(3))).list();
    }

    public void add(Role role, String key, String name) {
        jdbc.sql("insert into post_unit (role, key, name) values (:role, :key, :name) on conflict do nothing")
                .param("role", role.name()).param("key", key).param("name", name).update();
    }
}
