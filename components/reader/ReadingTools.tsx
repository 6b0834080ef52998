import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReaderModel, Sheet } from '../../utils/browser/reader-model';
import { At } from '../ui/At';
import { useTexts } from '../ui/texts';
import { ArticleEnd } from './ArticleEnd';
import { useChanges } from './changes/use-changes';
import { PartPanel } from './PartPanel';
import { SitePanel } from './SitePanel';
import { wearSettings } from './sheet/sheet';
import { ListenPlace } from './speech/ListenPlace';
import { useListening } from './speech/use-listening';
import { TextPanel } from './TextPanel';
import { Toolbar } from './Toolbar';
import { useFacts } from './use-facts';
import { useListener } from './use-listener';
import { usePages } from './use-pages';
import { usePanel } from './use-panel';
import { usePaper } from './use-paper';
import { ViewNote } from './ViewNote';
import { OutlinePanel } from './way/OutlinePanel';
import { QuoteBubble } from './way/QuoteBubble';
import { useWay } from './way/use-way';
import { WayNotes } from './way/WayNotes';

/** How far the reader has scrolled towards the article's last line, 0 to 1. An article that fits is read at once. */
function progressOf(scroller: HTMLElement, body: HTMLElement): number {
  const bottom = body.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const length = bottom - scroller.clientHeight;
  return length <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / length));
}

/** Brings a part of the article into view; the next Tab goes on from there. */
function goToPart(part: HTMLElement, block: ScrollLogicalPosition): void {
  part.scrollIntoView({ block });
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
}

/** A link to a part of the article leads there, and must not change the page's own address. */
function followLocalLink(event: MouseEvent): void {
  const link = (event.target as Element).closest('a[href^="#"]');
  if (!link) return;
  event.preventDefault();
  const id = link.getAttribute('href')?.slice(1);
  const parts = (event.currentTarget as Element).querySelectorAll<HTMLElement>('[id]');
  const part = [...parts].find((element) => element.id === id);
  if (!part) return;
  goToPart(part, 'center');
}

/** What stands around the article, which is drawn already: toolbar, panels, notes, and the life of what is in it. */
export function ReadingTools({ model, sheet }: { model: ReaderModel; sheet: Sheet }) {
  const { article, pages, joining, settings, changeSettings, close, show, reached } = model;
  const t = useTexts();
  const scroller = useRef<HTMLElement>(sheet.scroller);
  const text = useRef<HTMLElement>(sheet.article);
  usePages(sheet.body, model);
  useChanges(model, sheet);
  const way = useWay(model, scroller, text);
  const { panel, show: showPanel, onPointerDown } = usePanel(model.onEscape, scroller);
  const listening = useListening(scroller, model.listensAtOnce);
  const [progress, setProgress] = useState(0);
  usePaper(text, article);

  const follow = () => {
    const now = progressOf(sheet.scroller, sheet.body);
    setProgress(now);
    const { scrollTop, clientHeight } = scroller.current;
    reached(now, way.place(), clientHeight > 0 ? scrollTop / clientHeight : 0);
    way.follow(now);
  };
  useListener(sheet.scroller, 'scroll', follow);
  useListener(sheet.reader, 'pointerdown', onPointerDown);
  useListener(sheet.article, 'click', followLocalLink);
  useFacts(sheet, article);
  useLayoutEffect(() => wearSettings(sheet.reader, settings), [settings]);
  useLayoutEffect(() => sheet.reader.style.setProperty('--progress', String(progress)), [progress]);
  // With each page that is joined there is more to come.
  useLayoutEffect(follow, [pages]);
  const retry = () => {
    model.retryJoining();
    // The button goes; the keys belong to the article again.
    sheet.scroller.focus({ preventScroll: true });
  };

  return (
    <>
      <Toolbar
        panel={panel}
        onPanel={showPanel}
        onClose={close}
        onHistory={() => show('history')}
        isListening={listening.isOn}
        onListen={listening.toggle}
        removed={model.receipt ? article.removals.length : null}
        hasOutline={way.sections.length > 0}
        minutesLeft={way.minutesLeft}
      />
      <div class="progress" aria-hidden="true" />
      {panel === 'text' && <TextPanel settings={settings} onChange={changeSettings} />}
      {panel === 'site' && <SitePanel actions={model.site} />}
      {panel === 'take-along' && (
        <PartPanel key="take-along" kind="take-along" title={t('exportTitle')} draw={model.takeAlong} />
      )}
      {panel === 'removed' && model.receipt && (
        <PartPanel key="receipt" kind="receipt" title={t('readerRemoved')} draw={model.receipt} />
      )}
      {panel === 'outline' && (
        <OutlinePanel
          sections={way.sections}
          current={way.current}
          lang={article.lang}
          dir={article.dir}
          onGo={({ heading }) => {
            showPanel(null);
            goToPart(heading, 'start');
          }}
        />
      )}
      <At place={sheet.end}>
        <ArticleEnd
          article={article}
          joining={joining}
          onRetry={retry}
          onStory={settings.findStories || settings.findThreads ? () => show('history', article.canonicalUrl) : null}
        />
      </At>
      <At place={sheet.notes}>
        {listening.isOn && <ListenPlace listen={model.listen} sheet={sheet} onClosed={listening.onClosed} />}
        <ViewNote note={model.note} close={close} readAgain={model.readAgain} />
        <WayNotes {...way.notes} />
        {way.quote && <QuoteBubble quote={way.quote} model={model} />}
      </At>
    </>
  );
}
