package io.fupin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 扶贫识别与退出流程平台: one application, one database, the process engine inside the same transaction. */
@SpringBootApplication
@Modulithic(systemName = "Fupin")
public class FupinApplication {

    public static void main(String[] args) {
        SpringApplication.run(FupinApplication.class, args);
    }
}
