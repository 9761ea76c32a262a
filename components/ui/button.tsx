import { cva, type VariantProps } from "class-variance-authority";
import { Children, type ComponentProps, cloneElement, type ReactElement } from "react";
import { cn } from "@/components/cn";

/** Classes of a button, for links and summaries that must look like one. */
export const buttonVariants = cva(
  "inline-flex select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-2 border font-medium text-13 no-underline transition-colors hover:no-underline disabled:cursor-not-allowed disabled:border-line disabled:bg-well disabled:text-ink-3 aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-well aria-disabled:text-ink-3 [&_svg]:size-4 [&_svg]:flex-none [&_svg]:stroke-[1.5]",
  {
    variants: {
      variant: {
        primary:
          "border-brand bg-brand font-semibold text-on-brand hover:bg-brand-hover [&_[data-slot=kbd]]:border-on-brand/45 [&_[data-slot=kbd]]:bg-transparent [&_[data-slot=kbd]]:text-on-brand",
        secondary: "border-line-2 bg-sheet text-ink hover:bg-well",
        ghost: "border-transparent bg-transparent text-ink-2 hover:bg-well hover:text-ink",
        danger: "border-broken-mark bg-sheet text-broken-ink hover:bg-broken-tint",
        link: "border-transparent bg-transparent px-0! text-brand-ink underline-offset-2 hover:underline",
      },
      size: {
        default: "h-[30px] px-[11px] touch:h-11",
        small: "h-[26px] px-[9px] text-12 touch:h-11",
        large: "h-11 rounded-3 px-5 text-16",
        icon: "size-[30px] p-0 touch:size-11",
        iconSmall: "size-[26px] p-0 touch:size-11",
      },
    },
    compoundVariants: [{ variant: "ghost", size: "default", class: "px-2" }],
    defaultVariants: { variant: "secondary", size: "default" },
  },
);

type ButtonProps = ComponentProps<"button"> & VariantProps<typeof buttonVariants> & { asChild?: boolean };

/**
 * A button. Its label says what will happen: verb, object, number. One `primary` per view. With `asChild` a link takes
 * the looks. An icon-only button needs an `aria-label`.
 */
export function Button({ className, variant, size, asChild = false, type, children, ...props }: ButtonProps) {
  const looks = cn(buttonVariants({ variant, size }), className);
  if (asChild) {
    const child = Children.only(children) as ReactElement<{ className?: string }>;
    return cloneElement(child, {
      "data-slot": "button",
      ...props,
      className: cn(looks, child.props.className),
    } as object);
  }
  return (
    <button data-slot="button" type={type ?? "button"} className={looks} {...props}>
      {children}
    </button>
  );
}
