package io.fupin;

import io.fupin.assessment.Redraw;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 扶贫识别与退出流程平台: one application, one database, the process engine inside the same transaction. */
@SpringBootApplication
@Modulithic(systemName = "Fupin")
public class FupinApplication {

    /** With {@value Redraw#COMMAND} as first word: draws a published sample again and ends, without starting the application. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(Redraw.COMMAND)) {
            System.exit(Redraw.run(Arrays.asList(args).subList(1, args.length), System.out, System.err));
        }
        SpringApplication.run(FupinApplication.class, args);
    }
}
