using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// Sorts positions step by step as <c>std::sort</c> of GCC's library does: by a quicksort that turns to a heap where it goes too deep, and insertion where few are left.
/// Where there are NaNs, which no order has a place for, the steps decide what comes where.
/// </summary>
internal static unsafe class PositionSort
{
    /// <summary>So many are sorted by insertion.</summary>
    private const int Few = 16;

    /// <summary>Sorts <paramref name="count"/> positions.</summary>
    public static void Sort<TOrder>(int* first, int count, in TOrder order) where TOrder : struct, IPositionOrder
    {
        if (count < 2)
            return;
        Partition(first, first + count, 2 * BitOperations.Log2((uint)count), order);
        var sorted = Math.Min(count, Few);
        for (var i = 1; i < sorted; i++)
        {
            if (order.Before(first[i], first[0]))
                Rotate(first, i);
            else
                Insert(first, first + i, order);
        }
        for (var i = sorted; i < count; i++)
            Insert(first, first + i, order);
    }

    private static void Partition<TOrder>(int* first, int* end, int depth, in TOrder order) where TOrder : struct, IPositionOrder
    {
        while (end - first > Few)
        {
            if (depth-- == 0)
            {
                PositionHeap.Make(first, (int)(end - first), order);
                PositionHeap.Sort(first, (int)(end - first), order);
                return;
            }
            MedianToFirst(first, first + 1, first + ((end - first) / 2), end - 1, order);
            var cut = Cut(first + 1, end, *first, order);
            Partition(cut, end, depth, order);
            end = cut;
        }
    }

    /// <summary>Puts those before the pivot to the front, and returns where the others begin.</summary>
    private static int* Cut<TOrder>(int* low, int* high, int pivot, in TOrder order) where TOrder : struct, IPositionOrder
    {
        // A pivot between others stops both walks; where NaNs make it none, the ends do.
        var (start, end) = ((nint)low, (nint)high);
        while (true)
        {
            while ((nint)low < end && order.Before(*low, pivot))
                low++;
            high--;
            while ((nint)high > start && order.Before(pivot, *high))
                high--;
            if (low >= high)
                return low;
            (*low, *high) = (*high, *low);
            low++;
        }
    }

    private static void MedianToFirst<TOrder>(int* first, int* a, int* b, int* c, in TOrder order) where TOrder : struct, IPositionOrder
    {
        int* median;
        if (order.Before(*a, *b))
            median = order.Before(*b, *c) ? b : order.Before(*a, *c) ? c : a;
        else
            median = order.Before(*a, *c) ? a : order.Before(*b, *c) ? c : b;
        (*first, *median) = (*median, *first);
    }

    /// <summary>Moves a position to the left as far as it comes before its neighbour.</summary>
    private static void Insert<TOrder>(int* first, int* place, in TOrder order) where TOrder : struct, IPositionOrder
    {
        var value = *place;
        for (; place > first && order.Before(value, place[-1]); place--)
            *place = place[-1];
        *place = value;
    }

    /// <summary>Moves the position of this index to the front.</summary>
    private static void Rotate(int* first, int index)
    {
        var value = first[index];
        for (var i = index; i > 0; i--)
            first[i] = first[i - 1];
        *first = value;
    }
}
