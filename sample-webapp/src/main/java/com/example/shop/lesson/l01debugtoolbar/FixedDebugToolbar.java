package com.example.shop.lesson.l01debugtoolbar;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import com.example.shop.web.RequestLog;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The panel shows the latest records only, so only those are kept. */
@Component
@OnLesson(value = Lesson.DEBUG_TOOLBAR, fixed = true)
class FixedDebugToolbar extends AppenderBase<ILoggingEvent> {

    private static final int SHOWN = 20;

    private final Deque<ILoggingEvent> latest = new ArrayDeque<>(SHOWN);

    FixedDebugToolbar() {
        Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.LOGGER);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
        start();
    }

    /** Appenders of this base class are called by one thread at a time. */
    @Override
    protected void append(ILoggingEvent event) {
        if (latest.size() == SHOWN) {
            latest.removeFirst();
        }
        latest.addLast(event);
    }
}
