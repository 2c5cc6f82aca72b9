"use client";

import { useState, type MouseEvent } from "react";

type Props = {
  src: string;
  width: number;
  height: number;
  x: string;
  y: string;
  words: { x: string; y: string };
};

const field = "mt-1 block min-h-11 w-28 rounded-box border border-border bg-surface px-3 py-2 text-ink";

/** A point of a picture: two numbers, and for a pointer the picture itself. */
export function FocusPicker({ src, width, height, words, ...given }: Props) {
  const [point, setPoint] = useState({ x: given.x, y: given.y });
  const pointAt = (event: MouseEvent<HTMLImageElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (at: number, size: number) => String(Math.round(Math.min(1, Math.max(0, at / size)) * 100));
    setPoint({ x: share(event.clientX - box.left, box.width), y: share(event.clientY - box.top, box.height) });
  };
  const [x, y] = [point.x, point.y].map((text) => (text.trim() === "" ? NaN : Number(text.replace(",", "."))));
  const input = (axis: "x" | "y") => (
    <div>
      <label htmlFor={`kohta-${axis}`}>{words[axis]}</label>
      <input
        id={`kohta-${axis}`}
        name={axis}
        inputMode="decimal"
        maxLength={6}
        aria-describedby="kohta-vihje"
        value={point[axis]}
        onChange={(event) => setPoint({ ...point, [axis]: event.target.value })}
        className={field}
      />
    </div>
  );
  return (
    <>
      <div className="relative mt-2 inline-block max-w-full leading-none">
        <img
          src={src}
          alt=""
          width={width}
          height={height}
          onClick={pointAt}
          className="h-auto max-h-[26rem] w-auto max-w-full cursor-crosshair rounded-box"
        />
        {Number.isFinite(x) && Number.isFinite(y) && (
          <svg
            viewBox={`0 0 ${width} ${height}`}
            aria-hidden="true"
            className="pointer-events-none absolute inset-0 h-full w-full"
          >
            {/* A thin ring on a broad one of the other tone shows on any picture. */}
            {[
              { ring: "stroke-paper", part: 60 },
              { ring: "stroke-urgent", part: 140 },
            ].map(({ ring, part }) => (
              <circle
                key={ring}
                cx={(x! * width) / 100}
                cy={(y! * height) / 100}
                r={Math.max(width, height) / 30}
                fill="none"
                strokeWidth={Math.max(width, height) / part}
                className={ring}
              />
            ))}
          </svg>
        )}
      </div>
      <div className="mt-2 flex flex-wrap gap-4">
        {input("x")}
        {input("y")}
      </div>
    </>
  );
}
