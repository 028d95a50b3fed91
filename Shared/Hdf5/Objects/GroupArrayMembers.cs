using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>What an array has that stands for a group of a file, as <c>file["a"]["b"]</c> gives it.</summary>
public static class GroupArrayMembers
{
    extension(NDArray array)
    {
        /// <summary>The attributes of the group: <c>file["model_weights"]["dense"].attrs["weight_names"]</c>.</summary>
        /// <exception cref="AttributeError">The array holds elements: it does not know from which data set they came.</exception>
        /// <exception cref="ValueError">The file is closed.</exception>
        public AttributeManager attrs => array.Group is GroupArrays { Group: var group } ? group.attrs
            : throw new AttributeError("'numpy.ndarray' object has no attribute 'attrs'. The attributes of a data set are reached by its whole path: file[\"group/set\"].attrs.");
    }
}
