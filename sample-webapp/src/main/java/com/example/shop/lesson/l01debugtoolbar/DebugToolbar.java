package com.example.shop.lesson.l01debugtoolbar;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.example.shop.lesson.Lesson;
import com.example.shop.lesson.OnLesson;
import com.example.shop.web.RequestLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Collects, by thread, what the shop logs about its requests, for a panel beside the page. Nobody ever clears it. */
@Component
@OnLesson(Lesson.DEBUG_TOOLBAR)
class DebugToolbar extends AppenderBase<ILoggingEvent> {

    private static final Map<String, List<ILoggingEvent>> RECORDS = new ConcurrentHashMap<>();

    DebugToolbar() {
        Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.LOGGER);
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(this);
        start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        RECORDS.computeIfAbsent(event.getThreadName(), thread -> new ArrayList<>())
                .add(event);
    }
}
